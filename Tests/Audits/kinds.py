"""One page of each kind that a site has: what stands for all others in audits that take their time."""

from markup import parsed

SITE_PAGES = ("index.html", "endpoints.html", "errors.html", "health.html")


def representatives(subject):
    """Home, the pages of the site as a whole, a group, the endpoint with most fields, and a guide."""
    chosen = [subject.site / name for name in SITE_PAGES if (subject.site / name).is_file()]
    groups = [path for path in subject.pages() if path.name == "index.html"][1:]
    return chosen + groups[-1:] + endpoints(subject)[-1:] + guides(subject)[:1]


def endpoints(subject):
    """The pages of operations, those with most fields last."""
    pages = [path for path in subject.pages() if count(path, "request-line")]
    return sorted(pages, key=lambda path: (count(path, "field"), path))


def guides(subject):
    """The pages of groups without an operation."""
    return [
        path
        for path in subject.pages()
        if path.parent != subject.site
        and path.name != "index.html"
        and not count(path, "request-line")
    ]


def count(path, style):
    """How many elements of a page have a class."""
    return sum(1 for element in parsed(path).iter() if style in classes(element))


def classes(element):
    return (element.attrib.get("class") or "").split() if hasattr(element, "attrib") else []

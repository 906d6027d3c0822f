"""Pages of endpoints whose requests are hard to write in some language: what the samples are tried on."""

import json

QUOTES = "it's \"q\" \\ ${x} `b` \\(y) %s {z} #{w}"
UNSEEN = "\u0001\u202e\u2028\ufeff"
PAYLOAD = {
    "text": f"{QUOTES} </script>\n\ttab é 漢 😀 {UNSEEN}",
    "__proto__": {"class": None, "a-b": [True, False, [], {}]},
    QUOTES: [1, -1.5, 1e3],
}
LINES = f'{QUOTES}\n"""#\n\n\\#(x) """\n${{{{x}}}}\n</script> é 😀\n'
MULTIPART = (
    '--b\nContent-Disposition: form-data; name="file"; filename="a b.txt"\n\n' + QUOTES + "\n--b--"
)


def pages():
    """The pages by their names in the content."""
    return {
        f"samples/{name}.md": f"# {name.capitalize()}\n\nA page.\n\n{page}"
        for name, page in PAGES.items()
    }


def exchange(method, target, answer, *headers, body="", path=None):
    request = "\n".join([f"{method} {target} HTTP/1.1", "Host: api.example.com", *headers])
    content = f"\n\n{body}" if body else ""
    table = "## Responses\n\n| Status | Description |\n| --- | --- |\n| {} | What is sent. |\n\n"
    return (
        f"```http\n{method} {path or target.split('?')[0]}\n```\n\n" + table.format(answer)
        + f"## Examples\n\n### One\n\n~~~~http\n{request}{content}\n~~~~\n\n"
        + f"~~~~http\nHTTP/1.1 {answer}\n" + ("" if answer[:3] in ("204", "302") else
            'Content-Type: application/json\n\n{"a": 1}\n') + "~~~~\n"
    )


JSON = "Content-Type: application/json"
PAGES = {
    "create": exchange(
        "POST", "/things", "201 Created", JSON, "Authorization: Bearer secret",
        body=json.dumps(PAYLOAD, ensure_ascii=False, indent=2)),
    "large": exchange(
        "PUT", "/numbers", "200 OK", JSON, body='{"a": 12345678901234567890, "a": 1.10, "b": 1e400}'),
    "merge": exchange(
        "PATCH", "/things/{id}", "200 OK", "Content-Type: application/merge-patch+json",
        body='{"name": null, "size": 2}'),
    "form": exchange(
        "POST", "/token", "200 OK", "Content-Type: application/x-www-form-urlencoded",
        body="grant_type=password&scope=a+b%26c&scope=%C3%A9&empty="),
    "text": exchange("PUT", "/notes", "204 No Content", "Content-Type: text/plain; charset=utf-8", body=LINES),
    "upload": exchange(
        "POST", "/files", "201 Created", "Content-Type: multipart/form-data; boundary=b", body=MULTIPART),
    "bytes": exchange(
        "PUT", "/blobs", "204 No Content", "Content-Type: application/octet-stream", body="0101 \\x00"),
    "remove": exchange("DELETE", "/things/{id}/parts", "204 No Content"),
    "look": exchange("HEAD", "/things/{id}", "200 OK"),
    "start": exchange("POST", "/runs", "202 Accepted"),
    "move": exchange("GET", "/moved", "302 Found"),
    "find": exchange(
        "GET", "/find/it's%20%22%60$%7Bx%7D?q=%5C%28y%29%22&flag", "200 OK",
        f"X-Note: {QUOTES}", "X-Empty:", "X-Auth-Token: secret", path="/find/{what}"),
}

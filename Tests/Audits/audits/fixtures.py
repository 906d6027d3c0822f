"""Every fixture is JSON, and the catalogue keeps its own schema."""

import json

from jsonschema import Draft202012Validator

from finding import Finding, judged
from subject import subject_with


def check(subject):
    folder = subject.site / "fixtures"
    documents = {}
    for path in sorted(folder.rglob("*.json")):
        try:
            documents[path] = json.loads(path.read_bytes().decode("utf-8"))
            yield Finding(subject.name(path))
        except ValueError as error:
            yield Finding(subject.name(path), str(error))
    schema = documents.get(folder / "catalogue.schema.json")
    catalogue = documents.get(folder / "catalogue.json")
    if schema is None or catalogue is None:
        yield Finding("Site/fixtures", "the catalogue or its schema is not there")
        return
    yield judged("the schema is one", errors_of(Draft202012Validator.META_SCHEMA, schema))
    yield judged("the catalogue keeps the schema", errors_of(schema, catalogue))
    yield judged("each file that the catalogue names is there", missing(catalogue, subject.site))


def errors_of(schema, document):
    for error in Draft202012Validator(schema).iter_errors(document):
        yield f"{error.json_path}: {error.message[:200]}"


def missing(catalogue, site):
    """Pages and bodies that the catalogue names and the site does not have."""
    for operation in catalogue.get("operations", []):
        responses = operation.get("responses", [])
        examples = [example for response in responses for example in response.get("examples", [])]
        bodies = [example["body"] for example in examples if "body" in example]
        for path in [operation["page"], *bodies]:
            if not (site / path).is_file():
                yield path


FAULTS = ("200-template.json", "'version' is a required property", "gone.html")


def bad():
    return subject_with(
        {
            "Site/fixtures/catalogue.schema.json": '{"required": ["version"]}',
            "Site/fixtures/catalogue.json": '{"operations": [{"page": "gone.html"}]}',
            "Site/fixtures/group/200-template.json": '{"minDisk": <minDisk>}',
        }
    )

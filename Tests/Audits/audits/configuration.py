"""The configuration of the example keeps the JSON Schema that `endpaper schema` prints."""

import json
import subprocess

import yaml
from jsonschema import Draft202012Validator

from finding import judged
from subject import Subject, subject_with


def check(subject):
    printed = subprocess.run([str(subject.tool), "schema"], capture_output=True, check=True).stdout
    schema = json.loads(printed)
    yield judged("endpaper schema", messages(Draft202012Validator.META_SCHEMA, schema))
    text = (subject.content / "endpaper.yaml").read_text(encoding="utf-8")
    yield judged("Content/endpaper.yaml", messages(schema, yaml.safe_load(text)))


def messages(schema, document):
    return [error.message for error in Draft202012Validator(schema).iter_errors(document)]


FAULTS = ("'titel' was unexpected",)


def bad():
    schema = '{"properties": {"title": {}}, "additionalProperties": false}'
    subject = subject_with(
        {
            "Content/endpaper.yaml": "titel: Images\n",
            "tool": f"#!/bin/sh\nprintf '%s' '{schema}'\n",
        }
    )
    (subject.root / "tool").chmod(0o755)
    return Subject(subject.root, subject.root / "tool")

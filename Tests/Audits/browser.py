"""Chromium as Debian packages it, driven by Playwright; no browser is downloaded."""

import os
import shutil
from contextlib import contextmanager

from playwright.sync_api import sync_playwright

CANDIDATES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)


def executable() -> str:
    """The first Chromium on this machine."""
    for candidate in CANDIDATES:
        if found := shutil.which(candidate):
            return found
    raise SystemExit("audit: no Chromium found; install it with: apt-get install chromium")


@contextmanager
def chromium(arguments=()):
    """A running browser. Its sandbox needs a user, so it is off for root alone."""
    arguments = [*arguments, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=arguments)
        try:
            yield browser
        finally:
            browser.close()

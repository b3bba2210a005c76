"""Pages of one browser, which watch for what no page may do."""

import os
import shutil

from urllib.parse import urlsplit

MODES = {
    "light": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 844}, "color_scheme": "light"},
}
NAMES = [
    "chromium", "chromium-browser", "google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
]


def executable():
    """Where Chromium is, or None."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


class Watched:
    """A page whose console errors, script errors, failed requests and requests to other hosts are reported."""

    def __init__(self, browser, report, mode="light", **options):
        self.report = report
        self.mode = mode
        self.where = mode
        self.context = browser.new_context(**MODES[mode], **options)
        self.page = self.context.new_page()
        self.page.set_default_timeout(15_000)
        self.home = ""
        self.bytes = 0
        # True where the page's content security policy has something to refuse.
        self.expects_refusals = False
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self._problem(f"script error: {error}"))
        self.page.on("dialog", self._dialog)
        self.page.on("request", self._request)
        self.page.on("response", self._response)
        self.page.on("requestfailed", self._failed)

    def open(self, base, path):
        """Opens a page of the site at an address; gives the page."""
        self.home = base
        self.where = f"{self.mode} {base if base.startswith('file') else urlsplit(base).path}{path}"
        self.page.goto(base + path)
        return self.page

    def __enter__(self):
        return self

    def __exit__(self, *arguments):
        self.context.close()

    def _problem(self, what):
        self.report.problem(self.where, what)

    def _console(self, message):
        expected = message.text.startswith("Failed to load resource") and "404" in message.text
        expected = expected or self.expects_refusals
        if message.type in ("error", "warning") and not expected:
            self._problem(f"console: {message.text}")

    def _dialog(self, dialog):
        self._problem(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _request(self, request):
        if not self.expects_refusals and not request.url.startswith(("data:", self.home)):
            self._problem(f"request outside the site: {request.url}")

    def _failed(self, request):
        """A request that was not refused by the policy, but left; a page that leads elsewhere by itself cannot be kept."""
        is_inside = request.url.startswith(("data:", self.home))
        if self.expects_refusals and not is_inside and request.failure != "csp" and not request.is_navigation_request():
            self._problem(f"request left the site: {request.url}")

    def _response(self, response):
        if response.status >= 400 and not self.expects_refusals and not response.request.is_navigation_request():
            self._problem(f"{response.status} for {response.url}")

"""What a built site holds."""

import json
import pathlib
import re

BODY = re.compile(r'<body class="([^"]*)"')
REFRESH = re.compile(r'<meta http-equiv="refresh"')


class Site:
    """A built site in a folder."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder).resolve()

    def page_types(self):
        """The path of one page of each type: of each kind the theme names, in each top folder, at each depth.

        Of several the largest is taken, which shows the most.
        """
        largest = {}
        for file in sorted(self.folder.rglob("*.html")):
            text = file.read_text(encoding="utf-8")
            body = BODY.search(text)
            if not body or REFRESH.search(text):
                continue
            parts = file.relative_to(self.folder).parts
            key = (body.group(1), parts[0], len(parts))
            if len(text) > largest.get(key, (0, ""))[0]:
                largest[key] = (len(text), "/".join(parts).removesuffix("index.html"))
        return [path for _, path in largest.values()]

    def entities(self):
        return json.loads((self.folder / "data/entities.json").read_text(encoding="utf-8"))

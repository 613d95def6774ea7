"""Elements of a page that begin a line of their own, and those that hold no words of it."""

BLOCKS = frozenset(
    [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir",
        "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section",
        "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    ]
)  # fmt: skip
UNREAD = frozenset(
    [
        "applet", "area", "audio", "base", "button", "canvas", "col", "colgroup", "datalist", "embed", "frame",
        "frameset", "iframe", "input", "link", "map", "meta", "noembed", "noframes", "noscript", "object",
        "optgroup", "option", "param", "progress", "rp", "rt", "rtc", "script", "select", "style", "svg", "template",
        "textarea", "title", "track", "video",
    ]
)  # fmt: skip

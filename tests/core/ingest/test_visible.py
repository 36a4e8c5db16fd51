from __future__ import annotations

import pytest

from core.ingest.page import fragment_text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>one <b>two</b>three</p>", "one twothree"),
        ("<p>one</p><p>two</p>", "one\n\ntwo"),
        ("<div>one</div><div>two</div>", "one\ntwo"),
        ("one<br>two<br><br>three", "one\ntwo\n\nthree"),
        ("<p>a \n\t b</p>", "a b"),
        ("<pre>a\n  b</pre>", "a\n  b"),
        ("<ul><li>a</li><li>b</li></ul>", "a\nb"),
        ("<table><tr><td>a</td> <td>b</td></tr><tr><td>c</td></tr></table>", "a\tb\nc"),
        ("<p>a&nbsp;b &amp;amp; &#x1F600;</p>", "a\u00a0b &amp; 😀"),
        (
            "<p>a</p><script>x</script><style>y</style><template>z</template><noscript>n</noscript>",
            "a",
        ),
        ("<p>a<span hidden>b</span><i style='display: none'>c</i>d</p>", "ad"),
        ("<p>a<img alt='picture'>b</p>", "ab"),
        ("<body style='visibility:hidden'><p>a</p></body>", "a"),
        ("<p>un<!-- x -->closed <b>bold", "unclosed bold"),
        ("<title>t</title><p>a", "a"),
    ],
)
def test_visible_text(html: str, text: str) -> None:
    assert fragment_text(html) == text

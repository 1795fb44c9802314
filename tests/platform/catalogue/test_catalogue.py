"""Texts are found in sources, kept in .po and read back by the gettext of Python from the .mo."""

from __future__ import annotations

import gettext
import io

from xeploai.platform.catalogue import mo, po
from xeploai.platform.catalogue.messages import Key, Message
from xeploai.platform.catalogue.scan import in_python, in_template

HEAD = (
    'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"'
)
MESSAGES = [
    Message(Key("Điểm danh"), ["Roll call"], ["xeploai/a.py"]),
    Message(Key("%(n)s dòng", plural="%(n)s dòng."), ["%(n)s row", "%(n)s rows"]),
    Message(Key("Bản", context="số"), ['"Version"\n2']),
]


def test_calls_are_found_under_the_names_they_were_imported_by() -> None:
    source = """
from django.utils.translation import gettext as said, ngettext, pgettext
said("Một" "hai"); ngettext("a", "b", 2); pgettext("c", "d"); other("không"); said(name)
"""
    assert list(in_python(source)) == [Key("Mộthai"), Key("a", plural="b"), Key("d", context="c")]


def test_tags_and_filters_of_templates_are_found() -> None:
    source = """{% load i18n %}<c-x title="{% translate "Có" %}">{{ x|default:_("Không") }}
{% blocktranslate with n=x %}Còn {{ n }} dòng, 20 %{% endblocktranslate %}{# {% translate "bỏ" %} #}"""
    assert list(in_template(source)) == [Key("Có"), Key("Không"), Key("Còn %(n)s dòng, 20 %%")]


def test_written_and_read_back() -> None:
    head, read = po.read(po.write(HEAD, MESSAGES))
    assert head == HEAD
    assert read == MESSAGES


def test_the_compiled_file_speaks() -> None:
    doubtful = Message(Key("Xa"), ["Far"], fuzzy=True)
    content = mo.compiled(po.header(HEAD), [*MESSAGES, doubtful, Message(Key("Gần"), [""])])
    said = gettext.GNUTranslations(io.BytesIO(content))
    assert said.gettext("Điểm danh") == "Roll call"
    assert said.ngettext("%(n)s dòng", "%(n)s dòng.", 2) == "%(n)s rows"
    assert said.pgettext("số", "Bản") == '"Version"\n2'
    assert said.gettext("Xa") == "Xa"
    assert said.gettext("Gần") == "Gần"

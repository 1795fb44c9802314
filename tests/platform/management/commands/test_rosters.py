from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from tests.exchange.workbooks import GOOD, PEOPLE, changed, workbook
from xeploai.organisations.models import Unit
from xeploai.people.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "danh-sach.xlsx"
    path.write_bytes(workbook(GOOD))
    return path


def test_a_check_stores_nothing(file: Path, capsys: Any) -> None:
    call_command("import_roster", str(file), check=True)
    assert "added 5" in capsys.readouterr().out
    assert Unit.objects.count() == 0


def test_out_and_back(file: Path, tmp_path: Path, capsys: Any) -> None:
    call_command("import_roster", str(file))
    call_command("export_roster", str(tmp_path / "out.xlsx"))
    capsys.readouterr()
    call_command("import_roster", str(tmp_path / "out.xlsx"))
    assert "added 0, changed 0, unchanged 5, missing 0" in capsys.readouterr().out


def test_faults_end_in_one_and_name_the_place(file: Path, capsys: Any) -> None:
    file.write_bytes(workbook(changed(PEOPLE, 0, 5, "C9")))
    with pytest.raises(CommandError) as refused:
        call_command("import_roster", str(file))
    assert refused.value.returncode == 1
    assert "Tờ “Người”, dòng 2, cột F (Mã chi bộ)" in capsys.readouterr().out
    assert Person.objects.count() == 0


def test_a_file_that_is_not_there_ends_in_two(tmp_path: Path) -> None:
    with pytest.raises(CommandError) as refused:
        call_command("import_roster", str(tmp_path / "nowhere.xlsx"))
    assert refused.value.returncode == 2


def test_the_template(tmp_path: Path) -> None:
    call_command("export_roster", str(tmp_path / "mau.xlsx"), template=True)
    with pytest.raises(CommandError):
        call_command("import_roster", str(tmp_path / "mau.xlsx"))

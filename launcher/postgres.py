"""A PostgreSQL of our own for the tests: started on a free port, forgetful and fast, gone afterwards."""

import os
import pwd
import secrets
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from launcher.stop import Stop

OWNER = "xeploai"
ACCOUNTS = ("postgres", "nobody")
# Speed over safety: the data lives as long as the tests.
SETTINGS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "120",
    "shared_buffers": "256MB",
    "listen_addresses": "127.0.0.1",
    "log_min_messages": "panic",
}


def programs() -> Path | None:
    """The folder with PostgreSQL's own programs, the newest first; None where there is none."""
    versions = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    for found in sorted(versions, key=lambda path: int(path.parts[-3]), reverse=True):
        return found.parent
    on_path = shutil.which("initdb")
    return Path(on_path).resolve().parent if on_path else None


@contextmanager
def cluster() -> Iterator[str]:
    """Yields the address of a running, empty server that is stopped and deleted at the end."""
    folder = programs()
    if folder is None:
        raise Stop("There is no PostgreSQL server on this machine (Debian's package: postgresql).")
    place = Path(tempfile.mkdtemp(prefix="xeploai-postgres-"))
    account = _account()
    if account is not None:
        os.chown(place, account.pw_uid, account.pw_gid)
    password = secrets.token_urlsafe(24)
    port = _free_port()
    data = place / "data"
    secret = place / "password"
    secret.write_text(password, encoding="utf-8")
    secret.chmod(0o644)
    started = False
    try:
        access: list[str | Path] = ["-U", OWNER, "--auth=scram-sha-256", f"--pwfile={secret}"]
        kind = ["--encoding=UTF8", "--locale=C", "--no-sync", "--no-instructions"]
        _run([folder / "initdb", "-D", data, *access, *kind], account)
        secret.unlink()
        options = " ".join(f"-c {name}={value}" for name, value in SETTINGS.items())
        control: list[str | Path] = [folder / "pg_ctl", "-D", data, "-w", "-s"]
        _run([*control, "-l", place / "log", "-o", f"{options} -p {port} -k {place}", "start"], account)
        started = True
        yield f"postgresql://{OWNER}:{password}@127.0.0.1:{port}/postgres"
    finally:
        if started:
            _run([folder / "pg_ctl", "-D", data, "-w", "-s", "-m", "immediate", "stop"], account)
        shutil.rmtree(place, ignore_errors=True)


def _account() -> pwd.struct_passwd | None:
    """PostgreSQL refuses to run as root: then the account it runs under, else None."""
    if os.geteuid() != 0:
        return None
    for name in ACCOUNTS:
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise Stop(f"PostgreSQL does not run as root, and none of the accounts {', '.join(ACCOUNTS)} exists.")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _run(command: list[str | Path], account: pwd.struct_passwd | None) -> None:
    # Output goes to a file: the server inherits it, and a pipe would stay open as long as the server runs.
    with tempfile.TemporaryFile("w+") as output:
        result = subprocess.run(
            [str(word) for word in command],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            cwd="/",
            user=account.pw_uid if account else None,
            group=account.pw_gid if account else None,
            extra_groups=[] if account else None,
            check=False,
        )
        if result.returncode:
            output.seek(0)
            raise Stop(f"The tests' PostgreSQL failed at {Path(command[0]).name}:\n{output.read()}")

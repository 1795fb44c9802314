import psycopg
import pytest

from launcher import postgres


@pytest.mark.skipif(postgres.programs() is None, reason="postgresql is not installed")
def test_a_cluster_lives_as_long_as_the_block() -> None:
    with postgres.cluster() as address:
        with psycopg.connect(address) as connection:
            row = connection.execute("select current_user, current_setting('fsync')").fetchone()
        assert row == ("xeploai", "off")
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(address, connect_timeout=2)

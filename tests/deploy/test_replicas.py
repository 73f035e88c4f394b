import signal

from benchmarks import crowd
from tests.deploy.asking import asked
from tests.deploy.conftest import TOLD, digest
from tests.exports import aside

PLACE = crowd.LAST.partition("?")[2]


def test_a_first_crowd_sees_pages_only(both):
    arrived = aside.run(crowd.arriving(both.replicas[0].server.address))

    assert len(arrived) == crowd.NUMBER


def test_readers_of_a_killed_replica_carry_on_at_the_other(both):
    first = both.replicas[0]

    readers = aside.run(crowd.clicking(both, lambda: first.end(signal.SIGKILL)))

    assert 0 < sum(len(reader.waits) for reader in readers) <= len(readers)
    assert [reader.query for reader in readers] == [PLACE] * len(readers)


def test_a_rolling_restart_with_a_new_record_loses_nobody_and_all_see_it(both, next_record):
    def restart():
        for one in both.replicas:
            one.end()
            one.start(next_record)
            one.wait()

    readers = aside.run(crowd.clicking(both, restart))

    assert min(len(reader.waits) for reader in readers) > 0
    assert [reader.query for reader in readers] == [PLACE] * len(readers)
    assert [TOLD in reader.told for reader in readers] == [True] * len(readers)


def test_nothing_curated_is_written_while_it_is_read(both):
    folder = both.replicas[0].record.parent
    before = digest(folder)

    aside.run(crowd.clicking(both, lambda: asked(both.address, "/datapackage.zip")))

    assert digest(folder) == before

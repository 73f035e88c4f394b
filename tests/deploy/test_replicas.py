import signal

from tests.deploy import crowd
from tests.deploy.conftest import TOLD, digest
from tests.exports import aside

PLACE = "indicator=port-oil&years=2019~2022"


def test_readers_of_a_killed_replica_carry_on_at_the_other(both):
    first = both.replicas[0]

    readers = aside.run(crowd.clicking(both, lambda: first.end(signal.SIGKILL)))

    assert sum(reader.broken > 0 for reader in readers) > 0
    assert [reader.query for reader in readers] == [PLACE] * len(readers)


def test_a_rolling_restart_with_a_new_record_loses_nobody_and_all_see_it(both, next_record):
    def restart():
        for one in both.replicas:
            one.end()
            one.start(next_record)
            one.wait()

    readers = aside.run(crowd.clicking(both, restart))

    assert min(reader.broken for reader in readers) > 0
    assert [reader.query for reader in readers] == [PLACE] * len(readers)
    assert [TOLD in reader.told for reader in readers] == [True] * len(readers)




def test_nothing_curated_is_written_while_it_is_read(both, record):
    before = digest(record.parent)

    aside.run(crowd.clicking(both, lambda: None))

    assert digest(record.parent) == before

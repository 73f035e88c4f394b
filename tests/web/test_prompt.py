import resource
import socket

from dashboard.web import prompt


def test_what_a_listening_socket_accepts_sends_small_answers_at_once():
    with socket.socket() as server, socket.socket() as reader:
        server.bind(("127.0.0.1", 0))
        server.listen()

        prompt.hasten()

        reader.connect(server.getsockname())
        accepted, _ = server.accept()
        with accepted:
            assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_a_socket_that_does_not_listen_is_left_alone():
    with socket.socket() as other:
        prompt.hasten()

        assert not other.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_as_many_readers_may_come_as_the_machine_allows():
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (before[1] - 1, before[1]))

    prompt.widen()

    assert resource.getrlimit(resource.RLIMIT_NOFILE) == (before[1], before[1])
    resource.setrlimit(resource.RLIMIT_NOFILE, before)

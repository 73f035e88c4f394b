def measures():
    yield from ()

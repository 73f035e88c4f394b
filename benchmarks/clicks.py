def measures(): yield from ()

"""Speed as ratios: each measure stands beside a baseline of the same run."""

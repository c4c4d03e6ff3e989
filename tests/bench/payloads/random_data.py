# SPDX-License-Identifier: Apache-2.0
"""Random numbers, names and sentences that are the same with every version of Python."""

WORDS = ["hello", "the", "weather", "is", "fine", "привет", "как", "дела", "зефир", "сегодня", "meeting", "at",
         "noon", "👍", "see", "you", "завтра", "library", "東京", "über", "and/or", "—"]
ESCAPED_WORDS = ["\"ok\"", "C:\\temp", "so:\n", "tab\there"]
NAMES = ["Alice", "Bob", "Мария", "Иван", "Carol", "Дмитрий", "Eve", "Charlie", "José", "陽子"]
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


class Random:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return self.state >> 33

    def below(self, count):
        return self.next() * count >> 31

    def chance(self, percent):
        return self.below(100) < percent

    def choice(self, items):
        return items[self.below(len(items))]

    def quarters(self, low, high):
        """A number with at most two decimals, which every contestant reads exactly."""
        return low + self.below((high - low) * 4) / 4


def optional(random, percent, value, key, make):
    if random.chance(percent):
        value[key] = make()


def sentence(random, most):
    """1 to `most` words, of which every 25th must be escaped in JSON."""
    count = 1 + random.below(most)
    return " ".join(random.choice(ESCAPED_WORDS if random.chance(4) else WORDS) for _ in range(count))


def name(random):
    return random.choice(NAMES)


def identifier(random, size):
    return "".join(random.choice(LETTERS) for _ in range(size))


def url(random, size):
    return "https://example.org/" + identifier(random, size)

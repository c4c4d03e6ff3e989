#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the texts that the payload figures are measured on into a folder, the same on every machine:

  updates.json      10,000 updates of a chat server, compact
  updates_100.json  the same with 100 faults of several kinds spread over them
  updates_all.json  the same with every scalar replaced by one of another type
  timeline.json     a social network's timeline, indented, with escapes
  tiny.json         one text of about 200 bytes a line
"""
import copy
import json
import pathlib
import sys

import timeline_data
from random_data import Random, identifier, name, optional, sentence, url


def user(random):
    value = {"id": 100_000_000 + random.below(900_000_000), "is_bot": random.chance(5), "first_name": name(random)}
    optional(random, 60, value, "last_name", lambda: name(random))
    optional(random, 70, value, "username", lambda: "user_" + identifier(random, 8))
    optional(random, 80, value, "language_code", lambda: random.choice(["en", "ru", "de", "pt-br"]))
    optional(random, 20, value, "is_premium", lambda: True)
    return value


def chat(random, sender):
    if random.chance(60):
        value = {"id": sender["id"], "type": "private"}
        value.update({key: sender[key] for key in ("username", "first_name", "last_name") if key in sender})
        return value
    kind = random.choice(["group", "supergroup", "channel"])
    return {"id": -1_000_000_000_000 - random.below(10**9), "type": kind, "title": sentence(random, 4)}


ENTITIES = ["mention", "hashtag", "bot_command", "url", "email", "bold", "italic", "spoiler", "code", "pre",
            "text_link", "text_mention", "custom_emoji"]


def entity(random, size):
    kind = random.choice(ENTITIES)
    value = {"type": kind, "offset": random.below(size), "length": 1 + random.below(size)}
    if kind == "text_link":
        value["url"] = url(random, 12)
    if kind == "text_mention":
        value["user"] = user(random)
    return value


def photo_size(random, edge):
    value = {"file_id": identifier(random, 72), "file_unique_id": identifier(random, 16)}
    return value | {"width": edge, "height": edge * 3 // 4, "file_size": edge * edge // 7}


def document(random):
    value = {"file_id": identifier(random, 72), "file_unique_id": identifier(random, 16)}
    optional(random, 50, value, "thumbnail", lambda: photo_size(random, 320))
    return value | {"file_name": identifier(random, 10) + ".pdf", "mime_type": "application/pdf",
                    "file_size": random.below(10**8)}


def message(random, answers=True):
    sender = user(random)
    value = {"message_id": 1 + random.below(2_000_000), "from": sender, "chat": chat(random, sender),
             "date": 1_700_000_000 + random.below(90_000_000)}
    optional(random, 10, value, "edit_date", lambda: value["date"] + random.below(1000))
    if answers:
        optional(random, 20, value, "reply_to_message", lambda: message(random, False))
    kind = random.below(100)
    if kind < 80:
        value["text"] = sentence(random, 24)
        optional(random, 30, value, "entities",
                 lambda: [entity(random, len(value["text"])) for _ in range(1 + random.below(3))])
        return value
    if kind < 92:
        value["photo"] = [photo_size(random, edge) for edge in (90, 360, 1440)]
    elif kind < 97:
        value["document"] = document(random)
    else:
        return value | {"location": {"longitude": random.quarters(-180, 180), "latitude": random.quarters(-90, 90)}}
    optional(random, 50, value, "caption", lambda: sentence(random, 8))
    return value


def poll(random):
    options = [{"text": sentence(random, 3), "voter_count": random.below(500)} for _ in range(2 + random.below(5))]
    return {"id": str(10**18 + random.below(10**9)), "question": sentence(random, 10), "options": options,
            "total_voter_count": sum(option["voter_count"] for option in options), "is_closed": random.chance(30),
            "type": random.choice(["regular", "quiz"])}


def callback_query(random):
    return {"id": str(10**18 + random.below(10**9)), "from": user(random), "message": message(random, False),
            "chat_instance": str(random.below(2**31)), "data": "button:" + identifier(random, 6)}


def updates(random, count):
    kinds = [("message", message)] * 7 + [("edited_message", message), ("callback_query", callback_query)]
    kinds += [("channel_post", message)] * 2 + [("poll", poll)]
    for number in range(count):
        key, make = random.choice(kinds)
        yield {"update_id": 700_000_001 + number, key: make(random)}


def break_update(value, kind):
    """One fault of one of ten kinds; `value` must hold a message."""
    message_ = value["message"]
    faults = [
        lambda: value.update(update_id="700000001"),
        lambda: value.update(update_id=0),
        lambda: message_.pop("date"),
        lambda: message_.update(date=-1),
        lambda: message_["chat"].update(id="none"),
        lambda: message_["chat"].update(id=None),
        lambda: message_["from"].update(first_name=""),
        lambda: message_["from"].update(is_bot=1),
        lambda: message_["from"].update(id=1.5),
        lambda: message_.update(text=[]),
    ]
    faults[kind % len(faults)]()


def with_faults(values, count):
    broken = copy.deepcopy(values)
    candidates = [value for value in broken if "message" in value]
    for number in range(count):
        break_update(candidates[number * len(candidates) // count], number)
    return broken


def all_wrong(value):
    if isinstance(value, dict):
        return {key: all_wrong(item) for key, item in value.items()}
    if isinstance(value, list):
        return [all_wrong(item) for item in value]
    return len(value) if isinstance(value, str) else str(value)


def tiny(random, number):
    value = {"id": 10_000_000 + number, "kind": random.choice(["created", "changed", "deleted"]),
             "name": f"{name(random)} {name(random)}"}
    optional(random, 70, value, "email", lambda: identifier(random, 9) + "@example.org")
    value |= {"amount": random.quarters(0, 1000), "active": random.chance(50)}
    optional(random, 90, value, "tags", lambda: [identifier(random, 5) for _ in range(1 + random.below(4))])
    value["created"] = 1_700_000_000 + random.below(90_000_000)
    optional(random, 60, value, "note", lambda: None if random.chance(30) else sentence(random, 4))
    return value


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    random = Random(20261121)
    values = list(updates(random, 10_000))
    texts = {
        "updates.json": compact(values),
        "updates_100.json": compact(with_faults(values, 100)),
        "updates_all.json": compact(all_wrong(values)),
        "timeline.json": timeline_data.text(random),
        "tiny.json": "\n".join(compact(tiny(random, number)) for number in range(64)),
    }
    for file, text in texts.items():
        (folder / file).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()

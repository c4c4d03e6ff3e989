# SPDX-License-Identifier: Apache-2.0
"""The timeline of data.py: indented as a person would read it, with `\\n`, `\\/` and `\\u` escapes beside
characters as they are, as servers mix them."""
import json

from random_data import identifier, name, optional, sentence, url

DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


def date(random):
    clock = f"{random.below(24):02}:{random.below(60):02}:{random.below(60):02}"
    return f"{random.choice(DAYS)} Aug {1 + random.below(31):02} {clock} +0000 2014"


def identity(random):
    number = 10**17 * 5 + random.below(2**31) * 1000
    return {"id": number, "id_str": str(number)}


def indices(random):
    start = random.below(100)
    return [start, start + 5 + random.below(20)]


def link(random):
    return {"url": url(random, 10), "expanded_url": None if random.chance(10) else url(random, 40),
            "display_url": "example.org/" + identifier(random, 8), "indices": indices(random)}


def links(random, most):
    return {"urls": [link(random) for _ in range(random.below(most + 1))]}


def color(random):
    return f"{random.below(2**24):06X}"


def account(random):
    value = identity(random) | {
        "name": name(random) + " " + name(random), "screen_name": identifier(random, 12),
        "location": sentence(random, 3), "description": sentence(random, 30),
        "url": url(random, 10) if random.chance(50) else None, "entities": {}}
    if value["url"]:
        value["entities"]["url"] = links(random, 1)
    value["entities"]["description"] = links(random, 2)
    value |= {
        "is_protected": False, "followers_count": random.below(5000), "friends_count": random.below(2000),
        "listed_count": random.below(100), "created_at": date(random), "favourites_count": random.below(10_000),
        "utc_offset": 32_400 if random.chance(50) else None, "time_zone": "Tokyo" if random.chance(50) else None,
        "geo_enabled": random.chance(30), "verified": random.chance(3), "statuses_count": random.below(100_000),
        "lang": random.choice(["ja", "en", "ru"]), "contributors_enabled": False, "is_translator": False,
        "profile_background_color": color(random), "profile_background_image_url": url(random, 50),
        "profile_image_url": url(random, 60), "profile_image_url_https": url(random, 60)}
    optional(random, 70, value, "profile_banner_url", lambda: url(random, 50))
    return value | {
        "profile_link_color": color(random), "profile_text_color": color(random),
        "profile_use_background_image": True, "default_profile": random.chance(40),
        "default_profile_image": False, "following": False, "notifications": False}


def size(random, resize):
    return {"w": 100 + random.below(900), "h": 100 + random.below(900), "resize": resize}


def media(random):
    sizes = {key: size(random, "crop" if key == "thumb" else "fit") for key in ("thumb", "preview", "medium", "large")}
    value = identity(random) | {
        "indices": indices(random), "media_url": url(random, 24), "media_url_https": url(random, 24),
        "url": url(random, 10), "display_url": "pic.example.org/" + identifier(random, 8),
        "expanded_url": url(random, 44), "type": "photo", "sizes": sizes}
    if random.chance(20):
        variants = [{"bitrate": rate, "content_type": "video/mp4", "url": url(random, 40)} for rate in (320_000, 832_000)]
        value |= {"type": "video", "video_info": {"aspect_ratio": [16, 9], "duration_millis": random.below(10**5),
                                                   "variants": variants}}
    optional(random, 40, value, "alt_text", lambda: sentence(random, 12))
    return value


def entities(random):
    tags = [{"text": "зефир", "indices": indices(random)} for _ in range(random.below(3))]
    mentions = [{"screen_name": identifier(random, 12), "name": name(random)} | identity(random) |
                {"indices": indices(random)} for _ in range(random.below(3))]
    value = {"hashtags": tags, "symbols": [], "urls": links(random, 2)["urls"], "user_mentions": mentions}
    optional(random, 35, value, "media", lambda: [media(random)])
    return value


def place(random):
    west, south = random.quarters(-170, 170), random.quarters(-80, 80)
    box = [[west, south], [west + 1, south], [west + 1, south + 1], [west, south + 1]]
    return {"id": identifier(random, 16), "url": url(random, 30), "place_type": "city", "name": name(random),
            "full_name": name(random) + ", " + name(random), "country_code": "JP", "country": "日本",
            "bounding_box": {"type": "Polygon", "coordinates": [box]},
            "attributes": {"locality": name(random), "postal_code": identifier(random, 6)}}


def card(random):
    values = {key: {"type": "STRING", "string_value": sentence(random, 8)} for key in ("title", "description", "site")}
    return {"name": "summary", "url": url(random, 10), "binding_values": values}


def status(random, retweets=True):
    answers = random.chance(30)
    answered, author = identity(random), identity(random)
    value = {"metadata": {"result_type": "recent", "iso_language_code": "ja"}, "created_at": date(random)}
    value |= identity(random) | {
        "text": sentence(random, 24), "truncated": False,
        "source": f"<a href=\"{url(random, 10)}\" rel=\"nofollow\">{name(random)}</a>"}
    value |= {
        "in_reply_to_status_id": answered["id"] if answers else None,
        "in_reply_to_status_id_str": answered["id_str"] if answers else None,
        "in_reply_to_user_id": author["id"] if answers else None,
        "in_reply_to_user_id_str": author["id_str"] if answers else None,
        "in_reply_to_screen_name": identifier(random, 12) if answers else None,
        "user": account(random), "coordinates": None, "place": None, "contributors": None}
    if random.chance(10):
        value["coordinates"] = {"type": "Point", "coordinates": [random.quarters(-180, 180), random.quarters(-90, 90)]}
        value["place"] = place(random)
    if retweets:
        optional(random, 40, value, "retweeted_status", lambda: status(random, False))
    value |= {"retweet_count": random.below(1000), "favorite_count": random.below(1000), "entities": entities(random)}
    if "media" in value["entities"]:
        value["extended_entities"] = {"media": value["entities"]["media"]}
    optional(random, 10, value, "card", lambda: card(random))
    value |= {"favorited": False, "retweeted": False}
    optional(random, 50, value, "possibly_sensitive", lambda: random.chance(5))
    optional(random, 30, value, "filter_level", lambda: "medium")
    return value | {"lang": random.choice(["ja", "en", "ru"])}


def escaped(text):
    """A tenth of the lines in plain ASCII; every slash of the sources' HTML with a backslash."""
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if number % 10 == 0:
            line = "".join(c if c < "\x7f" else json.dumps(c)[1:-1] for c in line)
        lines[number] = line.replace("</a>", "<\\/a>")
    return "\n".join(lines)


def text(random, count=800):
    statuses = [status(random) for _ in range(count)]
    last = statuses[0]
    metadata = {
        "completed_in": 0.25, "max_id": last["id"], "max_id_str": last["id_str"],
        "next_results": "?max_id=" + last["id_str"] + "&q=zefir", "query": "%E3%82%BC%E3%83%95%E3%82%A3%E3%83%AB",
        "refresh_url": "?since_id=" + last["id_str"], "count": 100, "since_id": 0, "since_id_str": "0"}
    return escaped(json.dumps({"statuses": statuses, "search_metadata": metadata}, ensure_ascii=False, indent=2))

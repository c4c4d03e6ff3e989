// SPDX-License-Identifier: Apache-2.0
// Loader: variants, and how one of their alternatives is chosen. Included by loader.cpp only.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "src/excerpt.hpp"
#include "src/json_types.hpp"
#include "src/loader.hpp"
#include "src/trials.hpp"

namespace zefir::schema::detail {

// Of each alternative that fails, so many faults are told.
inline constexpr std::size_t faults_a_branch = 10;

template <bool stores>
const char* Loader<stores>::variant(const char* p, const Type& type, void* target,
                                    const Frame* frame) {
  const Variant& variant = *type.detail.variant;
  if (*p == '{' && !variant.discriminator.empty()) {
    return discriminated(p, type, target, frame);
  }
  Candidates candidates(variant, json_type_at(p));
  if (*p == '{' && candidates.several() && candidates.distinguished()) {
    if (!distinguish(p, candidates, frame)) return nullptr;
  }
  if (candidates.several()) return tried(p, type, candidates, target, frame);
  if (candidates.none()) {
    const char* const behind = skip(p, frame);
    if (behind) faults().no_alternative(variant, 0, shown(type, p, behind), {}, frame);
    return behind;
  }
  return alternative(p, variant, candidates.first(), target, frame);
}

template <bool stores>
const char* Loader<stores>::alternative(const char* p, const Variant& variant, std::size_t index,
                                        void* target, const Frame* frame) {
  void* const place = stores ? variant.emplace(target, index) : nullptr;
  return value(p, variant.alternatives[index].type, place, frame);
}

// Looks through the members of the object at `p` until `visit` has had enough. False when the text
// is broken.
template <bool stores>
template <class Visit>
bool Loader<stores>::each_key(const char* p, const Frame* frame, Visit&& visit) {
  if (!enter(p, frame)) return false;
  p = skip_space(p + 1);
  if (*p != '}') {
    for (;;) {
      std::string_view name;
      p = key(p, name, frame);
      if (!p) return false;
      p = skip_space(p);
      if (visit(name, p)) break;
      p = skip(p, frame);
      if (!p) return false;
      p = skip_space(p);
      if (*p == '}') break;
      if (*p != ',') return syntax(p, frame, "',' or '}'") != nullptr;
      p = skip_space(p + 1);
    }
  }
  close();
  return true;
}

template <bool stores>
const char* Loader<stores>::discriminated(const char* p, const Type& type, void* target,
                                          const Frame* frame) {
  const Variant& variant = *type.detail.variant;
  const char* word = nullptr;
  const bool sound = each_key(p, frame, [&](std::string_view key, const char* at) {
    if (key == variant.discriminator) word = at;
    return word != nullptr;
  });
  if (!sound) return nullptr;
  if (!word) {
    faults().no_discriminator(variant, frame);
    return skip(p, frame);
  }
  const Frame at{frame, Frame::Step::member, nullptr, &variant.discriminator, 0};
  if (*word != '"') {
    const char* const behind = skip(word, &at);
    if (!behind) return nullptr;
    faults().tag_type(variant, shown(type, word, behind), frame);
    return skip(p, frame);
  }
  std::string_view content;
  if (!string(word, content, &at)) return nullptr;
  for (const Tag& tag : variant.tags) {
    if (tag.word == content) return alternative(p, variant, tag.alternative, target, frame);
  }
  faults().no_tag(variant, quoted_excerpt(type, content), frame);
  return skip(p, frame);
}

// Whoever lacks the member that distinguishes it is no candidate any longer.
template <bool stores>
bool Loader<stores>::distinguish(const char* p, Candidates& candidates, const Frame* frame) {
  Candidates found = candidates.nobody();
  const bool sound = each_key(p, frame, [&](std::string_view key, const char*) {
    found.add_distinguished(key);
    return false;
  });
  // With none found, each is tried for what it misses.
  if (sound && !found.none()) candidates = found;
  return sound;
}

template <bool stores>
const char* Loader<stores>::attempt(const char* p, const Type& type, Faults& scratch,
                                    const Frame* frame) {
  Walk walk = walk_;
  walk.depth = depth();
  walk.present = nullptr;
  walk.trials = &trials();
  return Loader<false>(source(), walk, scratch).value(p, type, nullptr, frame);
}

template <bool stores>
const char* Loader<stores>::tried(const char* p, const Type& type, const Candidates& candidates,
                                  void* target, const Frame* frame) {
  const Variant& variant = *type.detail.variant;
  const bool outermost = !walk_.trials && !in_variant_;
  const Trials::Outcome outcome = tried_outcome(p, variant, candidates, outermost, frame);
  if (!outcome.behind) return nullptr;
  const bool right = outcome.matching == 1;
  if (right && stores) {
    in_variant_ = true;
    const char* const behind = alternative(p, variant, outcome.alternative, target, frame);
    if (outermost) {
      in_variant_ = false;
      trials().clear();
    }
    return behind;
  }
  if (!right) {
    std::vector<ValidationItem::Branch> branches;
    if (!walk_.trials && outcome.matching == 0 && faults().keeps_another()) {
      branches = missed(p, variant, candidates, frame);
    }
    faults().no_alternative(variant, outcome.matching, shown(type, p, outcome.behind),
                            std::move(branches), frame);
  }
  if (outermost) trials().clear();
  return outcome.behind;
}

template <bool stores>
Trials::Outcome Loader<stores>::tried_outcome(const char* p, const Variant& variant,
                                              const Candidates& candidates, bool outermost,
                                              const Frame* frame) {
  if (const Trials::Outcome* known = trials().find(p, variant)) return *known;
  Trials::Outcome outcome;
  // What is required may be missing from a part, so that it cannot tell alternatives apart.
  const bool one_is_enough = !variant.exactly_one || walk_.partial;
  for (std::size_t i = 0; i < variant.alternatives.size(); ++i) {
    if (!candidates.has(i)) continue;
    Faults scratch(0);
    const char* const behind = attempt(p, variant.alternatives[i].type, scratch, frame);
    if (!behind) break;
    outcome.behind = behind;
    if (!scratch.empty()) continue;
    if (outcome.matching++ == 0) outcome.alternative = i;
    if (one_is_enough) break;
  }
  // A broken text is told once, by its grammar.
  if (!outcome.behind) outcome.behind = skip(p, frame);
  // Nobody asks for the outermost one again.
  if (outcome.behind && !outermost) trials().keep(p, variant, outcome);
  return outcome;
}

template <bool stores>
std::vector<ValidationItem::Branch> Loader<stores>::missed(const char* p, const Variant& variant,
                                                           const Candidates& candidates,
                                                           const Frame* frame) {
  std::vector<ValidationItem::Branch> branches;
  for (std::size_t i = 0; i < variant.alternatives.size(); ++i) {
    if (!candidates.has(i)) continue;
    const Alternative& alternative = variant.alternatives[i];
    Faults scratch(faults_a_branch);
    attempt(p, alternative.type, scratch, frame);
    branches.push_back({std::string(alternative.name), scratch.take()});
  }
  return branches;
}

}  // namespace zefir::schema::detail

// SPDX-License-Identifier: Apache-2.0
// Json together with the whole of nlohmann::json, for code that looks inside free-form values.
// Costs about two seconds a translation unit; generated headers use <zefir/base/json_fwd.hpp>.
#pragma once

#include <nlohmann/json.hpp>

#include "zefir/base/json_fwd.hpp"

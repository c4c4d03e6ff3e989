// SPDX-License-Identifier: Apache-2.0
// zefir::schema: load, validate and dump C++ values as JSON. No Boost, no sockets.
#pragma once

#include "zefir/base.hpp"
#include "zefir/schema/borrowed.hpp"
#include "zefir/schema/chunk_loader.hpp"
#include "zefir/schema/dump.hpp"
#include "zefir/schema/errors.hpp"
#include "zefir/schema/file.hpp"
#include "zefir/schema/json.hpp"
#include "zefir/schema/json_lines.hpp"
#include "zefir/schema/load.hpp"
#include "zefir/schema/partial.hpp"
#include "zefir/schema/pretty.hpp"

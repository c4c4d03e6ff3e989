// SPDX-License-Identifier: Apache-2.0
// The system's certificates, read once a process: a program of its own, so that it can say first
// where they lie.
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

#include "network_support.hpp"

namespace zefir::test {
namespace {

using testing::CertificateAuthority;
using testing::CertificateOptions;

class SystemTrust : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    std::ofstream(path()) << system_authority().certificate();
    setenv("SSL_CERT_FILE", path().c_str(), 1);
  }
  static void TearDownTestSuite() { std::remove(path().c_str()); }
  // CTest runs each test in a process of its own, several at once.
  static const std::string& path() {
    static const std::string made =
        ::testing::TempDir() + "zefir_system_trust_" + std::to_string(getpid()) + ".pem";
    return made;
  }
  static const CertificateAuthority& system_authority() {
    static const CertificateAuthority made("system authority");
    return made;
  }
  static const CertificateAuthority& own_authority() {
    static const CertificateAuthority made("own authority");
    return made;
  }
  static std::string fetch_from(const CertificateAuthority& authority, SessionOptions options) {
    LoopbackServer server(authority.issue(CertificateOptions().ip("127.0.0.1")));
    server.always(Script().read_request().send(answer(200, "ok")));
    try {
      return fetch(server.url(), std::move(options)).body;
    } catch (const TlsError&) {
      return "refused";
    }
  }
};

TEST_F(SystemTrust, is_the_default) {
  EXPECT_EQ(fetch_from(system_authority(), SessionOptions()), "ok");
  EXPECT_EQ(fetch_from(own_authority(), SessionOptions()), "refused");
}

TEST_F(SystemTrust, stays_beside_certificates_of_one_s_own) {
  const SessionOptions options = SessionOptions().ca_certificates(own_authority().certificate());
  EXPECT_EQ(fetch_from(system_authority(), options), "ok");
  EXPECT_EQ(fetch_from(own_authority(), options), "ok");
}

TEST_F(SystemTrust, is_not_extended_for_other_sessions) {
  const SessionOptions options = SessionOptions().ca_certificates(own_authority().certificate());
  EXPECT_EQ(fetch_from(own_authority(), options), "ok");
  EXPECT_EQ(fetch_from(own_authority(), SessionOptions()), "refused");
}

}  // namespace
}  // namespace zefir::test

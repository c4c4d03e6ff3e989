// SPDX-License-Identifier: Apache-2.0
#include <acme/users/models.hpp>
#include <iostream>
#include <zefir/schema.hpp>

int main() {
  acme::users::User user;
  user.name = "Marshmallow";
  std::cout << zefir::validate<acme::users::User>(zefir::dump(user)).text();
}

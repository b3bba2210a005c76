// swift-tools-version: 6.0
import PackageDescription

// A package of its own, so that no other build is made with libFuzzer; see `make fuzz`.
let package = Package(
  name: "fuzz",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "dossier", path: "..")],
  targets: [
    .executableTarget(name: "Fuzz", dependencies: [.product(name: "Dossier", package: "dossier")])
  ],
  swiftLanguageModes: [.v6]
)

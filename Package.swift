// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "dossier",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "dossier", targets: ["DossierCommand"]),
    .library(name: "Dossier", targets: ["Dossier"]),
  ],
  targets: [
    .systemLibrary(
      name: "CCMark",
      pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]
    ),
    .systemLibrary(
      name: "CYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
    ),
    .target(name: "CDossierResources", exclude: ["data"]),
    .target(name: "CPlatform"),
    .target(name: "Packing"),
    .target(name: "ByteWriting"),
    .target(name: "CommonMark", dependencies: ["CCMark", "ByteWriting", "Packing"]),
    .target(name: "Mustache", dependencies: ["ByteWriting"]),
    .target(
      name: "Dossier",
      dependencies: [
        "CommonMark", "CYAML", "CDossierResources", "CPlatform", "Mustache", "Packing", "ByteWriting",
      ]
    ),
    .executableTarget(name: "DossierCommand", dependencies: ["Dossier"]),
    .executableTarget(
      name: "AnnotatorBenchmark",
      dependencies: ["Dossier"],
      path: "Benchmarks/AnnotatorBenchmark"
    ),
    .testTarget(name: "ByteWritingTests", dependencies: ["ByteWriting"]),
    .testTarget(name: "CommonMarkTests", dependencies: ["CommonMark"]),
    .testTarget(name: "MustacheTests", dependencies: ["Mustache"]),
    .testTarget(name: "PackingTests", dependencies: ["Packing"]),
    .testTarget(
      name: "DossierTests",
      dependencies: ["Dossier", "DossierCommand", "CommonMark"],
      exclude: ["Accuracy", "Golden"]
    ),
  ],
  swiftLanguageModes: [.v6]
)

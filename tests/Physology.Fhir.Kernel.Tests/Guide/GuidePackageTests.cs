using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using Physology.Fhir.Clinical;
using Physology.Fhir.Clinical.Guide;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Guide;

/// <summary>The guide as a package that other tools load.</summary>
public sealed class GuidePackageTests
{
    private static readonly string Compiled = Path.Combine(Repository.Root, "profiles", "fsh-generated");
    private static readonly string Tools = Path.Combine(Repository.Root, ".work", "guide");

    [Fact]
    public void Package_CheckedIn_HoldsWhatIsCompiled()
    {
        var files = Unpack();
        foreach (var (folder, inPackage) in new[] { ("resources", "package"), ("examples", "package/example") })
        {
            foreach (var file in Directory.GetFiles(Path.Combine(Compiled, folder), "*.json"))
            {
                Assert.True(files.TryGetValue($"{inPackage}/{Path.GetFileName(file)}", out var packed), file);
                Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), packed.ReplaceLineEndings("\n"));
            }
        }

        Assert.Contains($"package/ImplementationGuide-physology.fhir.json", files.Keys);
        Assert.DoesNotContain("hl7.fhir.uv.tools", files["package/package.json"], StringComparison.Ordinal);
        Assert.DoesNotContain("hl7.fhir.uv.tools", files["package/ImplementationGuide-physology.fhir.json"], StringComparison.Ordinal);
    }

    [Fact]
    public void Package_Built_CarriesNoClockAndNoOwner()
    {
        using var stream = EmbeddedGuide.OpenPackage();
        var head = new byte[10];
        stream.ReadExactly(head);
        Assert.Equal([0, 0, 0, 0], head[4..8]);
        Assert.Equal(255, head[9]);
        Assert.All(Entries(), e => Assert.Equal((0, 0, 499162500L), (e.Uid, e.Gid, e.ModificationTime.ToUnixTimeSeconds())));
    }

    [Fact]
    public async Task Package_AsADependency_GivesAnotherGuideItsProfiles()
    {
        var sushi = Path.Combine(Tools, "sushi", "node_modules", ".bin", "sushi");
        var cache = Path.Combine(Tools, "home", ".fhir", "packages");
        Assert.SkipUnless(File.Exists(sushi) && Directory.Exists(cache), "The compiler and HL7's packages are not in .work; 'bash profiles/build --tools' fetches them.");
        var folder = Directory.CreateTempSubdirectory("physology-dependency-").FullName;
        try
        {
            var packages = Directory.CreateDirectory(Path.Combine(folder, "home", ".fhir", "packages")).FullName;
            foreach (var package in Directory.GetDirectories(cache))
            {
                Directory.CreateSymbolicLink(Path.Combine(packages, Path.GetFileName(package)), package);
            }

            foreach (var (name, text) in Unpack())
            {
                var file = Path.Combine(packages, $"physology.fhir#{FhirCanonicals.Version}", name);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
            }

            Directory.CreateDirectory(Path.Combine(folder, "input", "fsh"));
            await File.WriteAllTextAsync(Path.Combine(folder, "sushi-config.yaml"), $"""
                id: other.guide
                canonical: https://example.org/fhir
                name: OtherGuide
                status: draft
                version: 1.0.0
                fhirVersion: 4.0.1
                FSHOnly: true
                dependencies:
                  physology.fhir: {FhirCanonicals.Version}
                  hl7.fhir.uv.tools.r4: 0.0.0
                  hl7.terminology.r4: 7.0.1
                  hl7.fhir.uv.extensions.r4: 5.3.0-ballot-tc1
                """, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder, "input", "fsh", "other.fsh"), $"""
                Profile: HipPain
                Parent: {FhirCanonicals.Base}/StructureDefinition/pain-site
                * encounter 1..1
                * bodySite from {FhirCanonicals.Base}/ValueSet/body-map-regions (required)

                Instance: one
                InstanceOf: HipPain
                * identifier[ours].value = "1"
                * status = #final
                * subject = Reference(Patient/1)
                * encounter = Reference(Encounter/1)
                * effectiveDateTime = "2025-03-03"
                * performer = Reference(Patient/1)
                * bodySite = {FhirCanonicals.Base}/CodeSystem/body-map-region#f-outer-hip-l
                * valueQuantity.value = 7
                """, TestContext.Current.CancellationToken);
            var start = new ProcessStartInfo(sushi, ["build", folder, "-s"]) { RedirectStandardOutput = true, RedirectStandardError = true };
            start.Environment["HOME"] = Path.Combine(folder, "home");
            using var build = Process.Start(start) ?? throw new InvalidOperationException("SUSHI did not start.");
            var output = build.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var errors = build.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await build.WaitForExitAsync(TestContext.Current.CancellationToken);
            var log = await output + await errors;

            Assert.True(build.ExitCode == 0, log);
            Assert.DoesNotContain("error ", log.Replace("0 Errors", "", StringComparison.Ordinal), StringComparison.Ordinal);
            var instance = await File.ReadAllTextAsync(Path.Combine(folder, "fsh-generated", "resources", "Observation-one.json"), TestContext.Current.CancellationToken);
            Assert.Contains("https://physology.org/fhir/id/item", instance, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Dictionary<string, string> Unpack() => Entries().ToDictionary(e => e.Name, e =>
    {
        using var reader = new StreamReader(e.DataStream!);
        return reader.ReadToEnd();
    });

    private static List<TarEntry> Entries()
    {
        using var stream = EmbeddedGuide.OpenPackage();
        using var unzipped = new GZipStream(stream, CompressionMode.Decompress);
        using var tar = new TarReader(unzipped);
        var entries = new List<TarEntry>();
        while (tar.GetNextEntry(copyData: true) is { } entry)
        {
            entries.Add(entry);
        }

        return entries;
    }
}

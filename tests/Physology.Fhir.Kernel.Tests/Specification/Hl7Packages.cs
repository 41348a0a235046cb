using Xunit;

namespace Physology.Fhir.Kernel.Tests.Specification;

/// <summary>HL7's packages as a FHIR package cache holds them; a test that needs them is skipped where they are not.</summary>
internal static class Hl7Packages
{
    public const string R4 = "hl7.fhir.r4.examples#4.0.1";
    public const string Sdc = "hl7.fhir.uv.sdc#4.0.0-ballot";
    public const string Extensions = "hl7.fhir.uv.extensions.r4#5.3.0-ballot-tc1";
    public const string Terminology = "hl7.terminology.r4#7.0.1";

    /// <summary>The folder that holds them all, or the test is skipped.</summary>
    public static string FindAll()
    {
        var root = Suites.TryFindDefinitions() is { } definitions ? Path.GetFullPath(Path.Combine(definitions, "..", "..")) : null;
        var isComplete = root is not null && new[] { R4, Sdc, Extensions, Terminology }.All(p => Directory.Exists(Path.Combine(root, p, "package")));
        Assert.SkipUnless(isComplete, "HL7's packages are not here: PHYSOLOGY_HL7 must be the package folder of hl7.fhir.r4.examples in a FHIR package cache with the other three.");
        return root!; // the line above has left otherwise
    }

    /// <summary>The files of a kind in a package.</summary>
    public static IEnumerable<string> Files(string package, string kind) =>
        Directory.EnumerateFiles(Path.Combine(FindAll(), package, "package"), kind + "-*.json").Order(StringComparer.Ordinal);
}

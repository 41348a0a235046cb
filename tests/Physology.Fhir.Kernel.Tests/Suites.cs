using Xunit;

namespace Physology.Fhir.Kernel.Tests;

/// <summary>Where the tests' data is that is too large to be checked in; a test whose data is absent is reported as skipped.</summary>
internal static class Suites
{
    private const string SuitesVariable = "PHYSOLOGY_SUITES";
    private const string DefinitionsVariable = "PHYSOLOGY_HL7";

    /// <summary>A folder of the suites (patients, examples, validator, …), or the test is skipped.</summary>
    public static string Find(string suite)
    {
        var path = TryFind(suite);
        Assert.SkipWhen(path is null, $"The suite '{suite}' is not here: set {SuitesVariable} to the folder that holds it.");
        return path!; // the line above has left otherwise
    }

    /// <summary>A folder of the suites, or null.</summary>
    public static string? TryFind(string suite)
    {
        var root = Environment.GetEnvironmentVariable(SuitesVariable) is { Length: > 0 } set
            ? set
            : Path.Combine(Repository.Root, "..", "shared", "suites");
        var path = Path.GetFullPath(Path.Combine(root, suite));
        return Directory.Exists(path) ? path : null;
    }

    /// <summary>The folder with HL7's definitions and examples (npm hl7.fhir.r4.examples 4.0.1, unpacked), or the test is skipped.</summary>
    public static string FindDefinitions()
    {
        var path = TryFindDefinitions();
        Assert.SkipWhen(path is null,
            $"HL7's definitions are not here: unpack npm hl7.fhir.r4.examples 4.0.1 into .work/hl7, or set {DefinitionsVariable}.");
        return path!; // the line above has left otherwise
    }

    /// <summary>The folder with HL7's definitions and examples, or null.</summary>
    public static string? TryFindDefinitions()
    {
        var root = Environment.GetEnvironmentVariable(DefinitionsVariable) is { Length: > 0 } set
            ? set
            : Path.Combine(Repository.Root, ".work", "hl7");
        return new[] { root, Path.Combine(root, "package") }
            .FirstOrDefault(p => File.Exists(Path.Combine(p, "StructureDefinition-Patient.json")));
    }
}

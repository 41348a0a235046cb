using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Cli.Commands;

/// <summary><c>physology snapshot</c>: a StructureDefinition with the snapshot that its differential gives.</summary>
internal sealed class SnapshotCommand : ICommand
{
    private const string DefinitionsOption = "--definitions";

    public string Name => "snapshot";

    public string Usage => "FILE [--definitions DIR|TGZ]...";

    public string Summary => "Writes a StructureDefinition with the snapshot made from its differential; the definitions are what it is based on, besides R4's.";

    public IReadOnlyDictionary<string, bool> Options { get; } = new Dictionary<string, bool>(StringComparer.Ordinal) { [DefinitionsOption] = true };

    public int Run(CommandArguments arguments, CommandOutput output)
    {
        if (arguments.Values is not [var file])
        {
            throw new UsageException($"expected {Usage}");
        }

        var parsed = FhirJson.Parse<R4.StructureDefinition>(InputFile.Read(file));
        foreach (var issue in parsed.Issues)
        {
            output.Errors.WriteLine($"{file}: {issue}");
        }

        if (parsed.Value is not { } definition)
        {
            throw new UsageException($"{file} is no StructureDefinition that can be read.");
        }

        var made = new SnapshotGenerator(Definitions(arguments, output).With([definition])).Generate(definition);
        foreach (var issue in made.Issues)
        {
            output.Errors.WriteLine($"{(issue.Severity < IssueSeverity.Error ? "warning" : "error")}: {issue}");
        }

        if (made.Definition is { } whole)
        {
            output.WriteLine(FhirJson.Write(whole));
        }

        return made.IsGood && parsed.IsClean ? ExitCodes.Good : ExitCodes.Bad;
    }

    private static DefinitionStore Definitions(CommandArguments arguments, CommandOutput output)
    {
        var store = DefinitionStore.R4;
        foreach (var path in arguments.AllOf(DefinitionsOption))
        {
            try
            {
                var package = DefinitionPackage.Read(path);
                foreach (var problem in package.Problems)
                {
                    output.Errors.WriteLine($"{path}: {problem}");
                }

                store = store.With(package.Definitions);
            }
            catch (InvalidDefinitionException unusable)
            {
                throw new UsageException($"{path} cannot be used: {unusable.Message}");
            }
        }

        return store;
    }
}

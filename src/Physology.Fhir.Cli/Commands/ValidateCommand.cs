using System.Text;
using System.Text.Json;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.Kernel.Validation;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Cli.Commands;

/// <summary>Checks resources against R4, the profiles they state and profiles that are named, and prints an OperationOutcome for each.</summary>
internal sealed class ValidateCommand : IBatchCommand
{
    private const string ProfileOption = "--profile";
    private const string DefinitionsOption = "--definitions";
    private static readonly IssueCode BrokenDefinition = ValidationIssueCodes.ProfileNotUsable;
    private Validator? _validator;

    public string Name => "validate";

    public string Usage => "FILE... [--profile URL]... [--definitions DIR|TGZ]...";

    public string Summary => "Checks FHIR JSON and prints an OperationOutcome, one a line where there are several files.";

    public IReadOnlyDictionary<string, bool> Options { get; } = new Dictionary<string, bool>(StringComparer.Ordinal)
    {
        [ProfileOption] = true,
        [DefinitionsOption] = true,
    };

    public int Run(CommandArguments arguments, CommandOutput output)
    {
        if (arguments.Values.Count == 0)
        {
            throw new UsageException("name at least one file to check.");
        }

        var validator = ValidatorOf(arguments, output.Errors);
        var isGood = true;
        foreach (var file in arguments.Values)
        {
            var report = validator.Validate(InputFile.Read(file).AsSpan(), [.. arguments.AllOf(ProfileOption)]);
            isGood &= report.IsConformant;
            output.WriteLine(FhirJson.WriteToString(report.ToOperationOutcome(), indented: arguments.Values.Count == 1));
        }

        return isGood ? ExitCodes.Good : ExitCodes.Bad;
    }

    public void RunCase(CommandArguments arguments, JsonElement batchCase, Utf8JsonWriter writer)
    {
        var text = batchCase.TryGetProperty("resource", out var resource) && resource.ValueKind != JsonValueKind.Null ? resource.GetRawText()
            : batchCase.TryGetProperty("text", out var given) && given.ValueKind == JsonValueKind.String ? given.GetString()
            : null;
        if (text is null)
        {
            RefuseCase("The case has neither resource nor text.", writer);
            return;
        }

        var profiles = Strings(batchCase, "profiles").Concat(arguments.AllOf(ProfileOption)).Distinct().ToList();
        var broken = new List<ValidationIssue>();
        var definitions = Definitions(batchCase, broken);
        var validator = ValidatorOf(arguments, TextWriter.Null);
        if (definitions.Count > 0)
        {
            validator = new Validator(validator.Definitions.With(definitions));
        }

        var report = validator.Validate(Encoding.UTF8.GetBytes(text).AsSpan(), profiles);
        Write(broken.Count == 0 ? report : new ValidationReport([.. report.Issues, .. broken]), writer);
    }

    public void RefuseCase(string message, Utf8JsonWriter writer) =>
        Write(new ValidationReport([new ValidationIssue(new IssueCode(JsonIssueCodes.Syntax), IssueSeverity.Fatal, "$", message)]), writer);

    private Validator ValidatorOf(CommandArguments arguments, TextWriter errors)
    {
        if (_validator is not null)
        {
            return _validator;
        }

        var store = DefinitionStore.R4;
        foreach (var path in arguments.AllOf(DefinitionsOption))
        {
            try
            {
                var package = DefinitionPackage.Read(path);
                foreach (var problem in package.Problems)
                {
                    errors.WriteLine($"{path}: {problem}");
                }

                store = store.With(package.Definitions);
            }
            catch (InvalidDefinitionException unusable)
            {
                throw new UsageException($"{path} cannot be used: {unusable.Message}");
            }
        }

        return _validator = new Validator(store);
    }

    private static List<R4.Resource> Definitions(JsonElement batchCase, List<ValidationIssue> broken)
    {
        var definitions = new List<R4.Resource>();
        foreach (var text in Strings(batchCase, "definitions"))
        {
            var parsed = FhirJson.Parse(text);
            if (parsed.Value is { } definition)
            {
                definitions.Add(definition);
            }
            else
            {
                broken.Add(new ValidationIssue(BrokenDefinition, IssueSeverity.Warning, "$", $"A definition of the case cannot be read: {parsed.Issues.FirstOrDefault()?.Message}"));
            }
        }

        return definitions;
    }

    // A definition may also stand in the case as an object.
    private static IEnumerable<string> Strings(JsonElement batchCase, string member)
    {
        if (!batchCase.TryGetProperty(member, out var list) || list.ValueKind != JsonValueKind.Array)
        {
            yield break;
        }

        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.String)
            {
                yield return item.GetString() ?? "";
            }
            else if (item.ValueKind == JsonValueKind.Object)
            {
                yield return item.GetRawText();
            }
        }
    }

    private static void Write(ValidationReport report, Utf8JsonWriter writer)
    {
        writer.WritePropertyName("outcome");
        writer.WriteRawValue(FhirJson.Write(report.ToOperationOutcome()), skipInputValidation: true);
    }
}

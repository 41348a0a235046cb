using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Web.Features.FhirOperations;

/// <summary>
/// FHIR's <c>$validate</c> (R4, OperationDefinition/Resource-validate) against R4 and the guide. Carried out, it answers 200 whatever it finds;
/// nothing is kept, so that no mode asks for more than the content.
/// </summary>
public sealed class ValidateResource(ContentCheck check)
{
    private const string AnyType = "Resource";
    private const int MostProfiles = 10;
    private const int LongestCanonical = 500;
    private static readonly string[] ContentModes = ["create", "update"];

    /// <param name="body">The resource, or Parameters with <c>resource</c>, <c>mode</c> and <c>profile</c>.</param>
    /// <param name="type">The type in the address, or <c>Resource</c> for any.</param>
    /// <param name="query">Its <c>mode</c> and <c>profile</c>.</param>
    /// <param name="cancellationToken">Ends the wait for a terminology server.</param>
    internal async Task<OperationAnswer> ExecuteAsync(OperationBody body, string type, IQueryCollection query, CancellationToken cancellationToken)
    {
        var part = ResourcePart.Whole(body.Utf8);
        var found = body.Resource.TypeName;
        var profiles = query["profile"].OfType<string>().ToList();
        var modes = query["mode"].OfType<string>().ToList();
        IReadOnlyList<ValidationIssue> notes = [];
        // Parameters may also be what is to be checked: then they have no parameter "resource".
        if (body.Resource is R4.Parameters sent && (type != "Parameters" || sent.Parameter.Exists(p => p.Name?.Value == "resource")))
        {
            var (parameters, refusal) = OperationParameters.Read(body, "resource", "mode", "profile*");
            if (parameters is null)
            {
                return refusal ?? throw new System.Diagnostics.UnreachableException();
            }

            if (sent.Parameter.Any(p => p.Name?.Value is "mode" or "profile" && p.Value is not R4.PrimitiveType { ValueText.Length: > 0 }))
            {
                return Invalid("mode takes a code and profile a canonical.");
            }

            profiles.AddRange(sent.Parameter.Where(p => p.Name?.Value == "profile").Select(p => ((R4.PrimitiveType)p.Value!).ValueText!)); // just looked at
            modes.AddRange(sent.Parameter.Where(p => p.Name?.Value == "mode").Select(p => ((R4.PrimitiveType)p.Value!).ValueText!));
            if (Unsupported(modes) is { } unsupported)
            {
                return unsupported;
            }

            if (parameters.FindPart("resource") is not { } resource || parameters.Find("resource")?.Resource is not { } value)
            {
                return Invalid("The parameter resource is missing, or holds no resource.");
            }

            (part, found, notes) = (resource, value.TypeName, parameters.Notes);
        }

        if (Unsupported(modes) is { } notSupported)
        {
            return notSupported;
        }

        if (type != AnyType && type != found)
        {
            return Invalid($"The address is for {type}, and the body holds {found}.");
        }

        if (profiles.Count > MostProfiles || profiles.Any(p => p.Length is 0 or > LongestCanonical))
        {
            return Invalid($"At most {MostProfiles} profiles, each a canonical of at most {LongestCanonical} characters.");
        }

        // R4: "If a profile is nominated, and the server cannot validate against the nominated profile, it SHALL return an error."
        if (profiles.FirstOrDefault(p => ContentCheck.Guide.Definitions.FindStructureDefinition(p) is null) is { } unknown)
        {
            return OperationAnswer.Refuse(StatusCodes.Status422UnprocessableEntity, "not-found", ValidationIssueCodes.UnknownProfile.Value, $"There is no profile {unknown} here. Known are those of R4 and of this service's guide: /fhir/StructureDefinition.");
        }

        var report = await check.CheckAsync(part, [.. profiles.Distinct(StringComparer.Ordinal)], cancellationToken);
        return OperationAnswer.Of(StatusCodes.Status200OK, notes.Count == 0 ? report : new ValidationReport([.. report.Issues, .. notes]));
    }

    private static OperationAnswer? Unsupported(List<string> modes) => modes.Distinct(StringComparer.Ordinal).ToList() switch
    {
        [] => null,
        [var mode] when ContentModes.Contains(mode, StringComparer.Ordinal) => null,
        ["delete" or "profile"] => OperationAnswer.Refuse(StatusCodes.Status422UnprocessableEntity, "not-supported", OperationIssues.NotSupported, "The modes delete and profile are about stored resources, and this service stores none. Send the resource without a mode."),
        _ => Invalid("mode is create or update, once, or left out."),
    };

    private static OperationAnswer Invalid(string words) => OperationAnswer.Refuse(StatusCodes.Status400BadRequest, "invalid", OperationIssues.NoRequest, words);
}

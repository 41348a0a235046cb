using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>An extension is known, stands where its definition allows, and is what its definition says (extensibility.html).</summary>
internal sealed class ExtensionCheck : Check
{
    private const string Regex = "http://hl7.org/fhir/StructureDefinition/regex";
    private const string Hl7 = "http://hl7.org/fhir/StructureDefinition/";

    public override void Run(Node node, ValidationRun run)
    {
        if (node.AsExtension is not { } extension)
        {
            return;
        }

        HasOne(extension, node, run);
        if (extension.Url?.Value is not { Length: > 0 } url)
        {
            return; // cardinality has said so
        }

        if (url.Contains('|', StringComparison.Ordinal))
        {
            run.Error(ValidationIssueCodes.ExtensionUrl, node, "The url of an extension names no version.");
            run.Error(ValidationIssueCodes.ExtensionUrl, node.Named("url").First(), "The url of an extension names no version.");
            return;
        }

        if (!url.Contains(':', StringComparison.Ordinal))
        {
            // Inside a complex extension the url is a name that the outer definition gives meaning to.
            if (node.Parent?.Value is not R4.Extension)
            {
                run.Error(ValidationIssueCodes.ExtensionUrl, node, "The url of an extension is absolute, except inside another extension.");
            }

            return;
        }

        var isModifier = node.Name == "modifierExtension";
        if (run.Validator.FindProfile(url, node, run) is { } profile)
        {
            Known(node, profile, isModifier, run);
        }
        else
        {
            Unknown(node, url, isModifier, run);
        }
    }

    // ext-1, native because it holds for every extension.
    private static void HasOne(R4.Extension extension, Node node, ValidationRun run)
    {
        var hasExtensions = false;
        foreach (var child in node.Children)
        {
            hasExtensions |= child.Name == "extension";
        }

        if (hasExtensions == extension.Value is not null)
        {
            run.Error(ValidationIssueCodes.InvariantFailed, node, "An extension has either extensions or a value (ext-1).");
        }
    }

    private static void Known(Node node, ProfileSchema profile, bool isModifier, ValidationRun run)
    {
        if (profile.Type != "Extension")
        {
            run.Error(ValidationIssueCodes.ExtensionUrl, node, $"{profile.Url} defines no extension.");
            return;
        }

        var definesModifier = profile.Root.Definition.IsModifier?.Value ?? false;
        if (definesModifier != isModifier)
        {
            run.Error(ValidationIssueCodes.ModifierExtension, node, definesModifier
                ? $"{profile.Url} changes the meaning of what it stands in, so it can only be a modifierExtension."
                : $"{profile.Url} changes no meaning, so it cannot be a modifierExtension.");
        }

        if (node.Parent is { } holder && !ExtensionContext.Allows(profile.Definition, holder, run) && !AllowedByR4(profile.Url, holder, run))
        {
            run.Error(ValidationIssueCodes.ExtensionContext, holder, $"{profile.Url} is not allowed here; allowed: {ExtensionContext.Named(profile.Definition)}.");
        }

        run.Profile(node, profile);
    }

    // Many of R4's extensions have been moved since, with other contexts; R4's own are as good.
    private static bool AllowedByR4(string url, Node holder, ValidationRun run) =>
        // R4's own primitive types state their regex on the type of their value, whatever the context of the extension says.
        (url == Regex && holder.Value is R4.ElementDefinition.TypeComponent)
        || url.StartsWith(Hl7, StringComparison.Ordinal) && run.Definitions.FindSnapshot(url + "|4.0.1") is { } original && ExtensionContext.Allows(original, holder, run);

    private static void Unknown(Node node, string url, bool isModifier, ValidationRun run)
    {
        if (url.StartsWith(Hl7, StringComparison.Ordinal))
        {
            // HL7's own name space is here in full, so what is not in it does not exist.
            run.Error(ValidationIssueCodes.UnknownExtension, node, $"HL7 defines no extension {url}.");
        }
        else if (isModifier && !IsExample(url))
        {
            // extensibility.html#modifierExtension: who does not know it cannot tell what the element means, and so not that it is right.
            run.Error(ValidationIssueCodes.UnknownExtension, node, $"The modifier extension {url} is not known here, so that what it stands in cannot be understood.");
        }
        else
        {
            run.Report(ValidationIssueCodes.UnknownExtension, run.Validator.Options.UnknownExtensions, node, $"The extension {url} is not known here.");
        }
    }

    // RFC 2606: names that nobody owns, for what is only shown.
    private static bool IsExample(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Host.Split('.') is [.., "example", "org" or "com" or "net"];
}

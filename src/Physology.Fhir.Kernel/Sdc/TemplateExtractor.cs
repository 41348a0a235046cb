using Physology.Fhir.Kernel.FhirPath;
using Physology.Fhir.Kernel.Identifiers;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.R4.Json;
using Scope = System.Collections.Generic.Dictionary<string, System.Collections.Generic.IReadOnlyList<Physology.Fhir.Kernel.FhirPath.FhirPathItem>>;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>SDC 4's template-based extraction: contained templates, filled once for the response or for each of an item's occurrences.</summary>
internal sealed class TemplateExtractor(ExpressionRun run, string seed, R4.Bundle bundle)
{
    private readonly Dictionary<string, Template> _templates = new(StringComparer.Ordinal);
    private readonly HashSet<R4.Questionnaire.ItemComponent> _read = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _urls = new(StringComparer.Ordinal);
    private readonly TemplateFiller _filler = new(run);
    private int _allocated;

    /// <summary>Extracts; whether the questionnaire has templates.</summary>
    public bool Run()
    {
        var questionnaire = run.Questionnaire;
        if (!questionnaire.Extension.Exists(IsTemplate) && !HasTemplates(questionnaire.Item))
        {
            return false;
        }

        SdcExtensions.FindHolders(questionnaire.Item, IsRead, _read);
        run.KeepAnswers();
        var root = run.Root();
        Allocate(questionnaire.Extension, root);
        foreach (var extension in questionnaire.Extension.Where(IsTemplate))
        {
            if (extension.Url?.Value == SdcExtensions.TemplateBundle)
            {
                TakeBundle(extension, root);
            }
            else
            {
                Take(extension, run.Response, root, "Questionnaire");
            }
        }

        Walk(questionnaire.Item, run.Response.Item, root);
        run.ForgetAnswers();
        return true;
    }

    private static bool IsTemplate(R4.Extension extension) => extension.Url?.Value is SdcExtensions.Template or SdcExtensions.TemplateBundle;

    // Only the way to these is walked.
    private static bool IsRead(R4.Extension extension) => IsTemplate(extension) || extension.Url?.Value is SdcExtensions.AllocateId or SdcExtensions.Variable;

    private static bool HasTemplates(List<R4.Questionnaire.ItemComponent> items) => items.Exists(i => i.Extension.Exists(IsTemplate) || HasTemplates(i.Item));

    private static bool HasContent(R4.QuestionnaireResponse.ItemComponent item) => item.Answer.Exists(a => a.Value is not null || a.Item.Exists(HasContent)) || item.Item.Exists(HasContent);

    private void Walk(List<R4.Questionnaire.ItemComponent> questions, List<R4.QuestionnaireResponse.ItemComponent> items, Scope outer)
    {
        if (questions.Count == 0 || items.Count == 0)
        {
            return;
        }

        var given = items.ToLookup(i => i.LinkId?.Value ?? "", StringComparer.Ordinal);
        foreach (var question in questions.Where(_read.Contains))
        {
            foreach (var item in given[question.LinkId?.Value ?? ""].Where(HasContent))
            {
                // A question that repeats is one item with several answers, and each is an iteration of its own.
                if (item.Answer.Count > 1 && question.Extension.Exists(e => e.Url?.Value == SdcExtensions.Template))
                {
                    foreach (var answer in item.Answer)
                    {
                        One(question, new R4.QuestionnaireResponse.ItemComponent { LinkId = item.LinkId, Text = item.Text, Answer = [answer] }, outer);
                    }
                }
                else
                {
                    One(question, item, outer);
                }
            }
        }
    }

    private void One(R4.Questionnaire.ItemComponent question, R4.QuestionnaireResponse.ItemComponent item, Scope outer)
    {
        var scope = run.Enter(outer, question, item);
        Allocate(question.Extension, scope);
        foreach (var extension in question.Extension.Where(e => e.Url?.Value == SdcExtensions.Template))
        {
            Take(extension, item, scope, ExpressionRun.PathOf(question));
        }

        Walk(question.Item, item.Item, scope);
        foreach (var answer in item.Answer)
        {
            Walk(question.Item, answer.Item, scope);
        }
    }

    private void Allocate(List<R4.Extension> extensions, Scope scope)
    {
        foreach (var extension in extensions)
        {
            if (extension.Url?.Value == SdcExtensions.AllocateId && extension.Value is R4.PrimitiveType { ValueText: { Length: > 0 } name })
            {
                scope[name] = [FhirPathItem.Of(Uuid5.Urn($"{seed}/allocated/{name}/{_allocated++}"))];
            }
        }
    }

    private void Take(R4.Extension extension, R4.Base context, Scope scope, string path)
    {
        if (Find((Part(extension, "template") as R4.ResourceReference)?.Reference?.Value, path) is not { } template)
        {
            return;
        }

        if (!_filler.Fill(template, FhirPathItem.Of(context), scope, path))
        {
            return;
        }

        var type = template.Type;
        var id = Text(extension, "resourceId", context, scope, path);
        if (id is not null)
        {
            if (!R4.PrimitiveSyntax.IsId(id))
            {
                run.Add(SdcIssueCodes.TemplateResult, IssueSeverity.Error, path, "The expression of resourceId does not give an id.");
                return;
            }

            _filler.AddId(id);
        }

        if (Read<R4.Resource>(path) is not { } resource)
        {
            return;
        }

        var request = new R4.Bundle.RequestComponent
        {
            Method = id is null ? "POST" : "PUT",
            Url = id is null ? type : $"{type}/{id}",
            IfNoneMatch = Text(extension, "ifNoneMatch", context, scope, path),
            IfMatch = Text(extension, "ifMatch", context, scope, path),
            IfNoneExist = Text(extension, "ifNoneExist", context, scope, path),
        };
        if (Text(extension, "ifModifiedSince", context, scope, path) is { } since)
        {
            if (!R4.PrimitiveSyntax.IsInstant(since))
            {
                run.Add(SdcIssueCodes.TemplateResult, IssueSeverity.Error, path, "The expression of ifModifiedSince does not give an instant.");
            }

            request.IfModifiedSince = new R4.Instant(since);
        }

        var fullUrl = Text(extension, "fullUrl", context, scope, path) ?? NextUrl(template.Id ?? type);
        if (!R4.PrimitiveSyntax.IsUri(fullUrl) || !_urls.Add(fullUrl))
        {
            run.Add(SdcIssueCodes.TemplateResult, IssueSeverity.Error, path, "The expression of fullUrl does not give an address that no other entry has.");
        }

        bundle.Entry.Add(new R4.Bundle.EntryComponent
        {
            FullUrl = fullUrl,
            Resource = resource,
            Request = request,
        });
    }

    private void TakeBundle(R4.Extension extension, Scope scope)
    {
        const string Path = "Questionnaire";
        if (Find((extension.Value as R4.ResourceReference)?.Reference?.Value, Path) is not { } template
            || !_filler.Fill(template, FhirPathItem.Of(run.Response), scope, Path))
        {
            return;
        }

        if (template.Type != "Bundle")
        {
            run.Add(SdcIssueCodes.TemplateResult, IssueSeverity.Error, Path, "The template of a bundle is no Bundle.");
            return;
        }

        foreach (var entry in Read<R4.Bundle>(Path)?.Entry ?? [])
        {
            if (entry.Resource is not { } resource)
            {
                run.Add(SdcIssueCodes.TemplateResult, IssueSeverity.Error, Path, "An entry of the template of a bundle has no resource.");
                continue;
            }

            // A context that repeats an entry repeats the address that the template wrote for one.
            if (entry.FullUrl?.Value is not { } url || !_urls.Add(url))
            {
                entry.FullUrl = NextUrl(template.Id ?? "");
            }

            entry.Request ??= new R4.Bundle.RequestComponent
            {
                Method = resource.Id?.Value is null ? "POST" : "PUT",
                Url = resource.Id?.Value is { } id ? $"{resource.TypeName}/{id}" : resource.TypeName,
            };
            bundle.Entry.Add(entry);
        }
    }

    private string NextUrl(string template) => Uuid5.Urn($"{seed}/{template}/{bundle.Entry.Count}");

    private static R4.DataType? Part(R4.Extension extension, string name) => extension.Extension.Find(e => e.Url?.Value == name)?.Value;

    private string? Text(R4.Extension extension, string name, R4.Base context, Scope scope, string path)
    {
        if ((Part(extension, name) as R4.PrimitiveType)?.ValueText is not { Length: > 0 } expression)
        {
            return null;
        }

        var found = run.Evaluate(expression, FhirPathItem.Of(context), scope, path);
        if (found.Count > 1 || (found.Count == 1 && found[0].AsText is null))
        {
            run.Add(SdcIssueCodes.TooManyValues, IssueSeverity.Error, path, $"The expression of {name} does not give one text.");
            return null;
        }

        return found.Count == 1 ? found[0].AsText : null;
    }

    private Template? Find(string? reference, string path)
    {
        if (reference is not ['#', .. { Length: > 0 } id])
        {
            run.Add(SdcIssueCodes.TemplateNotFound, IssueSeverity.Error, path, "A template is named by a reference to a contained resource.");
            return null;
        }

        if (!_templates.TryGetValue(id, out var template))
        {
            if (run.Questionnaire.Contained.Find(c => c.Id?.Value == id) is not { } contained)
            {
                run.Add(SdcIssueCodes.TemplateNotFound, IssueSeverity.Error, path, $"The Questionnaire contains no template {id}.");
                return null;
            }

            template = _templates[id] = TemplateCache.Get(contained);
        }

        return template;
    }

    private T? Read<T>(string path) where T : R4.Resource
    {
        var read = FhirJson.Parse<T>(_filler.Filled);
        if (read.IsClean && read.Value is { } resource)
        {
            return resource;
        }

        foreach (var issue in read.Issues)
        {
            run.Add(SdcIssueCodes.TemplateResult, IssueSeverity.Error, path, $"The filled template cannot be read: {issue}");
        }

        return null;
    }
}

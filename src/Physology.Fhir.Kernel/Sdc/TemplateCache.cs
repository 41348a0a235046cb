using System.Runtime.CompilerServices;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>Templates made ready, kept as long as the resource lives. One that was changed since is made ready anew. Safe for threads.</summary>
internal static class TemplateCache
{
    private static readonly ConditionalWeakTable<R4.Resource, Entry> Entries = [];

    public static Template Get(R4.Resource resource)
    {
        if (Entries.TryGetValue(resource, out var entry) && entry.Copy.IsExactly(resource))
        {
            return entry.Template;
        }

        var copy = (R4.Resource)resource.DeepCopy();
        var template = Template.Of(copy);
        Entries.AddOrUpdate(resource, new Entry(copy, template));
        return template;
    }

    private sealed record Entry(R4.Base Copy, Template Template);
}

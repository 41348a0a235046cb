using Physology.Fhir.Kernel.FhirPath.Runtime;

namespace Physology.Fhir.Kernel.FhirPath.Functions;

/// <summary>resolve(): contained resources and entries of the same Bundle first, then what the host knows. What is not found is left out.</summary>
internal static class References
{
    public static void Resolve(in Call call, ItemList input, ItemList result)
    {
        for (var i = 0; i < input.Count; i++)
        {
            call.Run.Step();
            var reference = input[i] switch
            {
                R4.ResourceReference r => r.Reference?.Value,
                R4.FhirUri or R4.FhirUrl or R4.Canonical or R4.FhirString => ((R4.TextPrimitive)input[i]).Value,
                string text => text,
                _ => null,
            };
            if (reference is { Length: > 0 } && Find(call.Run, reference, input[i]) is { } found)
                result.Add(found);
        }
    }

    private static R4.Base? Find(Run run, string reference, object item)
    {
        if (reference[0] == '#')
            return Contained(run, reference[1..], item);
        var bundle = run.RootResource as R4.Bundle ?? run.Resource as R4.Bundle ?? run.Input as R4.Bundle;
        if (bundle is not null && InBundle(run, bundle, reference) is { } entry)
            return entry;
        return run.Context.Host?.Resolve(reference, run.Resource);
    }

    private static R4.Resource? Contained(Run run, string id, object item)
    {
        if (run.RootResource is R4.Bundle bundle)
        {
            // The fragment is of the entry that the reference stands in.
            foreach (var entry in bundle.Entry)
                if (entry.Resource is R4.DomainResource { } resource && Contained(resource, id) is { } found && item is R4.Base element && Holds(run, resource, element))
                    return found;
        }
        return Contained(run.RootResource, id) ?? Contained(run.Resource, id);
    }

    private static R4.Resource? Contained(R4.Resource? container, string id)
    {
        if (id.Length == 0)
            return container;
        if (container is R4.DomainResource resource)
            foreach (var contained in resource.Contained)
                if (contained.Id?.Value == id)
                    return contained;
        return null;
    }

    private static bool Holds(Run run, R4.Base holder, R4.Base sought)
    {
        foreach (var member in holder.ModelType.Members)
            for (var i = 0; member.Get(holder, i) is { } child; i++)
            {
                run.Step();
                if (ReferenceEquals(child, sought) || Holds(run, child, sought))
                    return true;
            }
        return false;
    }

    // FHIR R4, Bundle, Resolving references: by fullUrl, a relative reference also by the type and id at the end of it.
    private static R4.Resource? InBundle(Run run, R4.Bundle bundle, string reference)
    {
        var version = reference.IndexOf("/_history/", StringComparison.Ordinal);
        var target = version < 0 ? reference : reference[..version];
        var isRelative = !target.Contains(':', StringComparison.Ordinal);
        foreach (var entry in bundle.Entry)
        {
            run.Step();
            if (entry.Resource is not { } resource)
                continue;
            if (entry.FullUrl?.Value is { } url && (url == target || (isRelative && url.Length > target.Length && url.EndsWith(target, StringComparison.Ordinal) && url[^(target.Length + 1)] == '/')))
                return resource;
            if (isRelative && resource.Id?.Value is { } id && target.Length == resource.TypeName.Length + 1 + id.Length
                && target.StartsWith(resource.TypeName, StringComparison.Ordinal) && target.EndsWith(id, StringComparison.Ordinal) && target[resource.TypeName.Length] == '/')
                return resource;
        }
        return null;
    }
}

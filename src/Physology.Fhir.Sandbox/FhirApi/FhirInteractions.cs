using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using Physology.Fhir.Sandbox.Store;

namespace Physology.Fhir.Sandbox.FhirApi;

/// <summary>Read, vread, search, create and update, each with the caller's access. The same for a request and for a Bundle's entry.</summary>
public sealed partial class FhirInteractions(ResourceStore store, SearchPages pages, EhrAddress address)
{
    public FhirAnswer Read(AccessCheck access, IResourceReader reader, string type, string id, string? version)
    {
        access.Require('r', type);
        var resource = version is null
            ? reader.Read(type, id)
            : int.TryParse(version, out var number) ? reader.Read(type, id, number) : null;
        if (resource is null)
        {
            throw new FhirProblem(404, "not-found", $"There is no {type}/{id}{(version is null ? "" : "/_history/" + version)}.");
        }

        access.Require('r', resource, reader.Read);
        return FhirAnswer.Found(resource);
    }

    public byte[] Search(AccessCheck access, IResourceReader reader, string type, IEnumerable<KeyValuePair<string, string>> query, bool lenient)
    {
        var patient = access.Require('s', type);
        var request = SearchRequest.Parse(type, query, lenient);
        var found = ResourceSearch.Run(reader.All(type), request, address.Issuer);
        if (patient is not null)
        {
            found = [.. found.Where(r => PatientCompartment.Contains(r, patient, address.Issuer, reader.Read))];
        }

        return pages.First(address.Issuer, request, found);
    }

    public byte[] Page(AccessCheck access, string type, string page, int offset)
    {
        var patient = access.Require('s', type);
        return pages.Next(address.Issuer, type, page, offset, resource =>
            patient is null || PatientCompartment.Contains(resource, patient, address.Issuer, store.Read));
    }

    /// <summary>Stages a create. The compartment is checked by <see cref="RequireWritten"/> once the whole unit of work is staged.</summary>
    public FhirAnswer Create(AccessCheck access, StoreTransaction transaction, string type, JsonObject resource, string? ifNoneExist, string? id = null)
    {
        access.Require('c', type);
        RequireType(type, resource);
        if (ifNoneExist is not null && Existing('c', access, transaction, type, ifNoneExist) is { } existing)
        {
            return FhirAnswer.Written(existing, 200);
        }

        return FhirAnswer.Written(transaction.Put(type, id ?? transaction.NewId(), resource), 201);
    }

    public FhirAnswer Update(AccessCheck access, StoreTransaction transaction, string type, string id, JsonObject resource, string? ifMatch)
    {
        RequireType(type, resource);
        if (!IdSyntax().IsMatch(id))
        {
            throw new FhirProblem(400, "value", $"'{id}' is not a FHIR id.");
        }

        if (resource["id"]?.GetValue<string>() is var bodyId && bodyId != id)
        {
            throw new FhirProblem(400, "value", $"The body's id ({bodyId ?? "none"}) is not the id of the address ({id}).");
        }

        var current = transaction.Read(type, id);
        access.Require(current is null ? 'c' : 'u', type);
        if (current is not null)
        {
            // What is in another chart may not be moved into this one.
            access.Require('u', current, transaction.Read);
        }

        if (ifMatch is not null && current?.ETag != ifMatch)
        {
            throw new FhirProblem(412, "conflict", $"If-Match asks for {ifMatch}; {type}/{id} is at {current?.ETag ?? "no version"}.");
        }

        return FhirAnswer.Written(transaction.Put(type, id, resource), current is null ? 201 : 200);
    }

    /// <summary>After staging: everything written lies in the chart that the token reaches.</summary>
    public static void RequireWritten(AccessCheck access, StoreTransaction transaction)
    {
        foreach (var change in transaction.Changes)
        {
            access.Require(change.Version == 1 ? 'c' : 'u', change, transaction.Read);
        }
    }

    /// <summary>The one resource that matches; null when none does. Used by conditional create and conditional references.</summary>
    public StoredResource? Existing(char interaction, AccessCheck access, StoreTransaction transaction, string type, string query)
    {
        var parameters = QueryHelpers.ParseQuery(query.TrimStart('?'))
            .SelectMany(p => p.Value.Select(v => KeyValuePair.Create(p.Key, v ?? ""))).ToList();
        var request = SearchRequest.Parse(type, parameters, lenient: false);
        if (request.Criteria.Count == 0)
        {
            throw new FhirProblem(400, "required", "A condition needs at least one search parameter.");
        }

        var matches = ResourceSearch.Run(transaction.All(type), request, address.Issuer);
        return matches.Count switch
        {
            0 => null,
            1 => Visible(interaction, access, transaction, matches[0]),
            _ => throw new FhirProblem(412, "multiple-matches", $"{matches.Count} resources match '{type}?{query}'."),
        };
    }

    // A condition must not tell what is in other charts.
    private static StoredResource Visible(char interaction, AccessCheck access, StoreTransaction transaction, StoredResource match)
    {
        access.Require(interaction, match, transaction.Read);
        return match;
    }

    private static void RequireType(string type, JsonObject resource)
    {
        if (FhirBody.TypeOf(resource) != type)
        {
            throw new FhirProblem(400, "value", $"The body is a {FhirBody.TypeOf(resource)}, the address says {type}.");
        }
    }

    [GeneratedRegex("^[A-Za-z0-9.-]{1,64}$")]
    private static partial Regex IdSyntax();
}

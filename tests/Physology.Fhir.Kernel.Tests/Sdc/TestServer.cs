using Physology.Fhir.Kernel.Sdc;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Kernel.Tests.Sdc;

/// <summary>A FHIR server of answers by query; notes what it was asked.</summary>
internal sealed class TestServer : IFhirQuery
{
    private readonly Dictionary<string, R4.Resource> _answers = new(StringComparer.Ordinal);

    /// <summary>The queries, in order.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>What is answered to all else; null: a failure.</summary>
    public R4.Resource? Otherwise { get; init; }

    /// <summary>Answers a query with a resource.</summary>
    public TestServer With(string url, string resource)
    {
        _answers[url] = FhirJson.Parse(resource).Value!;
        return this;
    }

    /// <summary>Answers a query with a searchset of the resources.</summary>
    public TestServer WithResults(string url, params string[] resources) =>
        With(url, $$"""{"resourceType":"Bundle","type":"searchset"{{(resources.Length == 0 ? "" : $",\"entry\":[{string.Join(',', resources.Select(r => $"{{\"resource\":{r},\"search\":{{\"mode\":\"match\"}}}}"))}]")}}}""");

    public Task<QueryOutcome> SearchAsync(string relativeUrl, CancellationToken cancellationToken)
    {
        Asked.Add(relativeUrl);
        return Task.FromResult<QueryOutcome>((_answers.GetValueOrDefault(relativeUrl) ?? Otherwise) is { } found ? new QueryOutcome.Found(found) : new QueryOutcome.Failed("The server said 404."));
    }
}

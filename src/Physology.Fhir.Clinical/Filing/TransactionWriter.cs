using Physology.Fhir.Clinical.Codes;

namespace Physology.Fhir.Clinical.Filing;

/// <summary>What every Observation of one filing shares.</summary>
internal sealed record FilingFrame(string Patient, string? Encounter, DateTimeOffset At, IReadOnlySet<Guid>? KeptFromOnlineView = null);

/// <summary>
/// Collects resources into a transaction. Each is created only if nothing with its identifier exists, so sending the whole again
/// after a lost answer writes nothing twice.
/// </summary>
internal sealed class TransactionWriter(ItemIdentity identity, FilingFrame frame)
{
    private readonly R4.Bundle _bundle = new() { Type = "transaction" };

    /// <summary>Full URLs so far, in order.</summary>
    public IReadOnlyList<string> FullUrls => [.. _bundle.Entry.Select(e => e.FullUrl?.Value).OfType<string>()];

    public R4.Bundle Bundle => _bundle;

    /// <summary>Adds the response that all else is taken from.</summary>
    public string Add(R4.QuestionnaireResponse response)
    {
        var identifier = response.Identifier ?? throw new ArgumentException("A response needs its identifier.", nameof(response));
        return Add(response, identifier.Value?.Value ?? "", $"identifier={identifier.System?.Value}|{identifier.Value?.Value}");
    }

    /// <summary>Adds an Observation under the identity of its item.</summary>
    public string Add(R4.Observation observation, string item)
    {
        var identifier = identity.Of(item);
        if (frame.KeptFromOnlineView?.Contains(identifier) == true)
        {
            KeepFromOnlineView(observation);
        }

        var id = identifier.ToString("D");
        observation.Identifier.Insert(0, new R4.Identifier { System = FhirCanonicals.ItemIdentifier, Value = id });
        return Add(observation, id, $"identifier={FhirCanonicals.ItemIdentifier}|{id}");
    }

    /// <summary>
    /// Adds the Provenance of all that was added before. Provenance has no identifier; a tag carries it, so that it too is created once.
    /// </summary>
    public void AddProvenance(string item, string source, params R4.Provenance.AgentComponent[] agents)
    {
        var id = identity.Of(item).ToString("D");
        var provenance = new R4.Provenance
        {
            Meta = Profile("filing-provenance"),
            Target = [.. FullUrls.Select(Coded.To)],
            Occurred = R4.FhirDateTime.From(frame.At),
            Recorded = R4.Instant.From(frame.At),
            Agent = [.. agents],
            Entity = [new R4.Provenance.EntityComponent { Role = "source", What = Coded.To(source) }],
        };
        provenance.Meta.Tag.Add(new R4.Coding { System = FhirCanonicals.ItemIdentifier, Code = id });
        Add(provenance, id, $"_tag={FhirCanonicals.ItemIdentifier}|{id}");
    }

    /// <summary>Puts the label on a resource that holds, in another form, what was kept from the online view.</summary>
    public static void KeepFromOnlineView(R4.Resource resource)
    {
        resource.Meta ??= new R4.Meta();
        if (resource.Meta.Security.All(label => label.Code?.Value != SecurityLabels.KeepFromPatient.Code))
        {
            resource.Meta.Security.Add(Coded.Coding(SecurityLabels.KeepFromPatient));
        }
    }

    /// <summary>An Observation of ours with all that they share.</summary>
    public R4.Observation Observation(string profile, string category, Concept code, R4.ResourceReference performer) => new()
    {
        Meta = Profile(profile),
        Status = "final",
        Category = [new R4.CodeableConcept { Coding = [new R4.Coding { System = CodeSystems.ObservationCategory, Code = category }] }],
        Code = Coded.Codeable(code),
        Subject = Coded.To(frame.Patient),
        Encounter = frame.Encounter is null ? null : Coded.To(frame.Encounter),
        Effective = R4.FhirDateTime.From(frame.At),
        Issued = R4.Instant.From(frame.At),
        Performer = [performer.DeepCopy()],
    };

    /// <summary>An agent of Provenance.</summary>
    public static R4.Provenance.AgentComponent Agent(string type, R4.ResourceReference who) => new()
    {
        Type = new R4.CodeableConcept { Coding = [new R4.Coding { System = CodeSystems.ProvenanceAgentType, Code = type }] },
        Who = who,
    };

    /// <summary>The service: it assembles, it never performs.</summary>
    public static R4.Provenance.AgentComponent Service() => Agent("assembler", new R4.ResourceReference { Display = "Physology.Fhir" });

    public static R4.Meta Profile(string id) => new() { Profile = [new R4.Canonical(FhirCanonicals.Versioned(FhirCanonicals.StructureDefinition(id)))] };

    private string Add(R4.Resource resource, string id, string ifNoneExist)
    {
        var fullUrl = $"urn:uuid:{id}";
        _bundle.Entry.Add(new R4.Bundle.EntryComponent
        {
            FullUrl = fullUrl,
            Resource = resource,
            Request = new R4.Bundle.RequestComponent { Method = "POST", Url = resource.TypeName, IfNoneExist = ifNoneExist },
        });
        return fullUrl;
    }
}

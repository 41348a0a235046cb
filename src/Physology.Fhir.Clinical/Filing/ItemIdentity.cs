using Physology.Fhir.Kernel.Identifiers;

namespace Physology.Fhir.Clinical.Filing;

/// <summary>
/// Identities of what is filed (decision 2): a UUID of connection, assessment or response, and item. They do not change when the
/// content is amended, so a retry or an amendment is recognised as the same thing.
/// </summary>
public sealed class ItemIdentity
{
    private static readonly Guid NameSpace = Uuid5.Create(Uuid5.Url, FhirCanonicals.Base);
    private readonly string _connectionId;
    private readonly Guid _parentId;

    /// <summary>Identities of the items of one assessment or one occurrence of a connection.</summary>
    public ItemIdentity(string connectionId, Guid parentId)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionId);
        _connectionId = connectionId;
        _parentId = parentId;
    }

    /// <summary>The identifier value of an item, e.g. <c>pain-site|f-outer-hip-l</c>.</summary>
    public Guid Of(string item)
    {
        ArgumentException.ThrowIfNullOrEmpty(item);
        return Uuid5.Create(NameSpace, $"{_connectionId}|{_parentId:D}|{item}");
    }
}

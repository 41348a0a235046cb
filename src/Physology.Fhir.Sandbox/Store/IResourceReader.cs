namespace Physology.Fhir.Sandbox.Store;

/// <summary>The resources as one reader sees them: as committed, or with what a unit of work has staged.</summary>
public interface IResourceReader
{
    StoredResource? Read(string type, string id);

    StoredResource? Read(string type, string id, int version);

    IReadOnlyList<StoredResource> All(string type);
}

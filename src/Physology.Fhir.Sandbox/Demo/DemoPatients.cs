namespace Physology.Fhir.Sandbox.Demo;

/// <summary>The invented patients and their histories.</summary>
public sealed class DemoPatients(Store.ResourceStore store)
{
    public void Load()
    {
        if (store.Read("Patient", "amara") is not null)
        {
            return;
        }
    }
}

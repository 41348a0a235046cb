namespace Physology.Fhir.Web.Data;

/// <summary>A row id with a type of its own, so that the id of one thing is never passed for another's.</summary>
public interface ITypedId<TSelf>
    where TSelf : struct, ITypedId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

public readonly record struct LaunchId(Guid Value) : ITypedId<LaunchId>
{
    public static LaunchId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}

public readonly record struct FilingId(Guid Value) : ITypedId<FilingId>
{
    public static FilingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}

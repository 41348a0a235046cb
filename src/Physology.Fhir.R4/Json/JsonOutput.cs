using System.Text.Json;

namespace Physology.Fhir.R4.Json;

/// <summary>Writes members in definition order; what is absent or empty is not written.</summary>
internal sealed class JsonOutput(Utf8JsonWriter writer)
{
    public void Text(string name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    public void Object(MemberName name, Base? value)
    {
        if (value is null)
            return;
        writer.WritePropertyName(name.Name);
        Write(value);
    }

    public void Objects<T>(MemberName name, List<T>? values) where T : Base
    {
        if (values is not { Count: > 0 })
            return;
        writer.WriteStartArray(name.Name);
        foreach (var value in values)
            Write(value);
        writer.WriteEndArray();
    }

    public void Choice(ChoiceName name, DataType? value)
    {
        if (value is PrimitiveType primitive)
            Primitive(name.For(primitive.TypeName), primitive);
        else if (value is not null)
            Object(name.For(value.TypeName), value);
    }

    public void Primitive(MemberName name, PrimitiveType? value)
    {
        if (value is null)
            return;
        if (value.HasValue)
        {
            writer.WritePropertyName(name.Name);
            value.WriteValue(writer);
        }
        if (value.HasIdOrExtension)
        {
            writer.WritePropertyName(name.Sibling);
            Write(value);
        }
    }

    public void Primitives<T>(MemberName name, List<T>? values) where T : PrimitiveType
    {
        if (values is not { Count: > 0 })
            return;
        var anyValue = false;
        var anySibling = false;
        foreach (var value in values)
        {
            anyValue |= value.HasValue;
            anySibling |= value.HasIdOrExtension;
        }
        if (anyValue)
        {
            writer.WriteStartArray(name.Name);
            foreach (var value in values)
                if (value.HasValue)
                    value.WriteValue(writer);
                else
                    writer.WriteNullValue();
            writer.WriteEndArray();
        }
        if (anySibling)
        {
            writer.WriteStartArray(name.Sibling);
            foreach (var value in values)
                if (value.HasIdOrExtension)
                    Write(value);
                else
                    writer.WriteNullValue();
            writer.WriteEndArray();
        }
    }

    public void Write(Base value)
    {
        writer.WriteStartObject();
        value.WriteMembers(this);
        writer.WriteEndObject();
    }
}

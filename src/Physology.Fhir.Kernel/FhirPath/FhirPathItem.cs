using Physology.Fhir.Kernel.FhirPath.Runtime;
using Physology.Fhir.Kernel.FhirPath.Values;

namespace Physology.Fhir.Kernel.FhirPath;

/// <summary>One item of a collection: an element of a resource, or a value of FHIRPath's own System types. <c>default</c> is no item and is never returned.</summary>
public readonly struct FhirPathItem
{
    private readonly object? _value;

    internal FhirPathItem(object value) => _value = value;

    /// <summary>An element as an item.</summary>
    public static FhirPathItem Of(R4.Base element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return new FhirPathItem(element);
    }

    /// <summary>A String as an item.</summary>
    public static FhirPathItem Of(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new FhirPathItem(value);
    }

    /// <summary>A Boolean as an item.</summary>
    public static FhirPathItem Of(bool value) => new(Items.Box(value));

    /// <summary>An Integer as an item.</summary>
    public static FhirPathItem Of(int value) => new(Items.Box(value));

    /// <summary>A Decimal as an item.</summary>
    public static FhirPathItem Of(decimal value) => new(value);

    /// <summary>A Date as an item.</summary>
    public static FhirPathItem Of(FhirPathDate value) => new(value);

    /// <summary>A DateTime as an item.</summary>
    public static FhirPathItem Of(FhirPathDateTime value) => new(value);

    /// <summary>A Time as an item.</summary>
    public static FhirPathItem Of(FhirPathTime value) => new(value);

    /// <summary>A Quantity as an item.</summary>
    public static FhirPathItem Of(FhirPathQuantity value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new FhirPathItem(value);
    }

    /// <summary>The element, or null where the item is a System value.</summary>
    public R4.Base? Element => _value as R4.Base;

    /// <summary>Whether the item is a System value and no element.</summary>
    public bool IsSystem => _value is not R4.Base;

    /// <summary>
    /// The System value that the item is or is converted to: bool, string, int, long, decimal, <see cref="FhirPathDate"/>,
    /// <see cref="FhirPathDateTime"/>, <see cref="FhirPathTime"/> or <see cref="FhirPathQuantity"/>; null for an element that has none.
    /// </summary>
    public object? Value => _value is null ? null : Items.Value(_value);

    /// <summary>The FHIR type's name, or System's (<c>Boolean</c>).</summary>
    public string TypeName => _value switch
    {
        null => "",
        R4.Base element => element.TypeName,
        var value => Items.TypeOf(value).Name,
    };

    /// <summary>The truth, where the item is a boolean.</summary>
    public bool? AsBoolean => Value as bool?;

    /// <summary>The number, where the item is one.</summary>
    public decimal? AsDecimal => Items.Number(Value);

    /// <summary>The whole number, where the item is an Integer.</summary>
    public int? AsInteger => Value as int?;

    /// <summary>The text as <c>toString()</c> gives it; null for what has none.</summary>
    public string? AsText => Items.Text(Value);

    /// <summary>
    /// The item as an R4 data type: an element as it is (null for a resource or component), a System value as the type of the same name,
    /// a Long as decimal, a Quantity with UCUM's system or, for calendar durations, with the code that stands for them.
    /// </summary>
    public R4.DataType? ToDataType() => _value switch
    {
        R4.DataType element => element,
        bool value => new R4.FhirBoolean(value),
        int value => new R4.Integer(value),
        long value => new R4.FhirDecimal(value),
        decimal value => new R4.FhirDecimal(value),
        string value => new R4.FhirString(value),
        FhirPathDate value => new R4.Date(value.ToString()),
        FhirPathDateTime value => new R4.FhirDateTime(value.ToString()),
        FhirPathTime value => new R4.Time(value.ToString()),
        FhirPathQuantity value => FromQuantity(value),
        _ => null,
    };

    /// <inheritdoc/>
    public override string ToString() => AsText ?? TypeName;

    internal object Raw => _value ?? throw new InvalidOperationException("An item without a value.");

    internal static FhirPathItem[] From(ReadOnlySpan<object> items)
    {
        if (items.IsEmpty)
            return [];
        var result = new FhirPathItem[items.Length];
        for (var i = 0; i < items.Length; i++)
            result[i] = new FhirPathItem(items[i]);
        return result;
    }

    private static R4.Quantity FromQuantity(FhirPathQuantity value)
    {
        var code = value.IsCalendar ? CalendarUnits.UcumOf(value.Calendar) : value.Unit;
        return new R4.Quantity
        {
            Value = value.Value,
            Unit = value.Unit,
            System = new R4.FhirUri(FhirPathQuantity.UcumSystem),
            Code = new R4.Code(code),
        };
    }
}

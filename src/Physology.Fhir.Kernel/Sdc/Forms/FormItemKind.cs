namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>R4's types of items.</summary>
public enum FormItemKind
{
    /// <summary>Holds other items.</summary>
    Group,
    /// <summary>Words only.</summary>
    Display,
    /// <summary>Yes or no.</summary>
    Boolean,
    /// <summary>A number.</summary>
    Decimal,
    /// <summary>A whole number.</summary>
    Integer,
    /// <summary>A day, a month or a year.</summary>
    Date,
    /// <summary>A day with or without a time.</summary>
    DateTime,
    /// <summary>A time of day.</summary>
    Time,
    /// <summary>One line of text.</summary>
    String,
    /// <summary>Several lines of text.</summary>
    Text,
    /// <summary>An address of the web or another URI.</summary>
    Url,
    /// <summary>One of the options, or several where it repeats.</summary>
    Choice,
    /// <summary>As a choice, or words of one's own.</summary>
    OpenChoice,
    /// <summary>A number with a unit.</summary>
    Quantity,
    /// <summary>Another resource.</summary>
    Reference,
    /// <summary>A file.</summary>
    Attachment,
}

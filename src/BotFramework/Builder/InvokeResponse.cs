using System.Net;

namespace Microsoft.Bot.Builder;

/// <summary>The answer to an invoke: a status as in HTTP, and a body.</summary>
public class InvokeResponse
{
    /// <summary>The type of the activity that carries an answer to an invoke to the adapter.</summary>
    internal const string ActivityType = "invokeResponse";

    /// <summary>Creates an answer to be filled in.</summary>
    public InvokeResponse()
    {
    }

    /// <summary>Gets or sets the status, an HTTP status code.</summary>
    public int Status { get; set; }

    /// <summary>Gets or sets what is sent back; it must be serializable as JSON.</summary>
    public object Body { get; set; }

    /// <summary>Tells whether the status is in the 200s.</summary>
    public bool IsSuccessStatusCode() => Status is >= (int)HttpStatusCode.OK and < (int)HttpStatusCode.Ambiguous;
}

/// <summary>The answer to an invoke with a body of a known type.</summary>
public class InvokeResponse<T> : InvokeResponse
{
    /// <summary>Creates an answer to be filled in.</summary>
    public InvokeResponse()
    {
    }

    /// <summary>Gets or sets what is sent back.</summary>
    public new T Body
    {
        get => base.Body is T body ? body : default;
        set => base.Body = value;
    }
}

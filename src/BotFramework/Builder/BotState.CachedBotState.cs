using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

public abstract partial class BotState
{
    /// <summary>The state of a turn as it was loaded, with what tells whether it changed since.</summary>
    public class CachedBotState
    {
        private static readonly JsonSerializerSettings ComparisonSettings = new() { MaxDepth = null };

        private string _saved;

        internal CachedBotState(IDictionary<string, object> state)
        {
            State = state;
            MarkSaved();
        }

        /// <summary>An empty state that differs from whatever storage holds, so that it will be written.</summary>
        internal CachedBotState()
        {
            State = new Dictionary<string, object>();
        }

        internal IDictionary<string, object> State { get; }

        internal bool IsChanged => _saved != Serialize();

        internal void MarkSaved() => _saved = Serialize();

        private string Serialize() => JsonConvert.SerializeObject(State, ComparisonSettings);
    }
}

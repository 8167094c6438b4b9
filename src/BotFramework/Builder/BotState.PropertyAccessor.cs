namespace Microsoft.Bot.Builder;

public abstract partial class BotState
{
    private sealed class PropertyAccessor<T>(BotState state, string name) : IStatePropertyAccessor<T>
    {
        public async Task<T> GetAsync(
            ITurnContext turnContext, Func<T> defaultValueFactory = null, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, false, cancellationToken);
            try
            {
                var value = await state.GetPropertyValueAsync<T>(turnContext, name, cancellationToken);
                if (value is not null)
                {
                    return value;
                }
            }
            catch (KeyNotFoundException)
            {
                // Only a value type says by an exception that it is not set.
            }

            if (defaultValueFactory == null)
            {
                return default;
            }

            var created = defaultValueFactory();
            await SetAsync(turnContext, created, cancellationToken);
            return created;
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, false, cancellationToken);
            await state.SetPropertyValueAsync(turnContext, name, value, cancellationToken);
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, false, cancellationToken);
            await state.DeletePropertyValueAsync(turnContext, name, cancellationToken);
        }
    }
}
